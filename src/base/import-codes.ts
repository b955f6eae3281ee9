/** Codes of what is met in files of other programs, with their severities. */

export const IMPORT_CODES = {
  'copy-kind': 'error',
  'copy-empty': 'error',
  'copy-locked': 'error',
  'copy-needs-office': 'error',
  'copy-damaged': 'error',
  'copy-text-only': 'warning',
  'copy-sources': 'note',
  'copy-nothing': 'error',
  'copy-left': 'warning',
  'copy-differs': 'warning',
  'copy-picture': 'warning',
  'item-there': 'note',
  'item-alike': 'warning',
  'into-publication': 'error',
  'into-unsound': 'error',
  'into-encoding': 'error',
} as const;
