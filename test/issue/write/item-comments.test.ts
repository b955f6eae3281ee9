import { describe, expect, it } from 'vitest';
import { textValue } from '../../../src/issue/write/value.ts';
import { type Edit, editText } from '../../../src/issue/write/write.ts';

const titled = (title: string): Edit => ({
  kind: 'append',
  path: ['items'],
  value: { kind: 'mapping', entries: [['title', textValue(title)]] },
});

function edit(text: string, ...edits: readonly Edit[]): string {
  const written = editText(text, edits);
  if ('diagnostics' in written) throw new Error(JSON.stringify(written.diagnostics));
  return written.text;
}

describe('an item behind comments', () => {
  it.each([
    ['below the item', '内容:\n  - 标题: 甲\n    # 注意\n', ''],
    ['as far left as its dash', '内容:\n  - 标题: 甲\n  # 注意\n  # 再看\n', '\n# 发到\n本期发: 县委\n'],
    ['below an empty line', '内容:\n  - 标题: 甲\n\n    # 注意\n', '\n\n本期发: 县委\n'],
    [
      'an item made a comment',
      '内容:\n  - 标题: 甲\n#  - 标题: 旧\n#\n#    正文: 旧\n',
      '# 发到\n本期发: 县委\n',
    ],
    ['the same by the margin', '内容:\n- 标题: 甲\n# - 标题: 旧\n#   正文: 旧\n', '# 发到\n本期发: 县委\n'],
    ['none that are about the next key', '内容:\n- 标题: 甲\n', '# 发到\n# 各单位\n本期发: 县委\n'],
    ['those before them', '内容:\n- 标题: 甲\n  # 注意\n# 已核\n', '\n# 发到\n本期发: 县委\n'],
    ['none of the end of the file', '内容:\n  - 标题: 甲\n', '\n# 尾注\n'],
    ['none in a text', '内容:\n  - 标题: 甲\n    正文: |\n      文\n      # 号\n', '# 尾注\n'],
  ])('leaves where they are: %s', (_, before, after) => {
    const dash = before.includes('\n- ') ? '' : '  ';
    const written = `${before}${dash}- 标题: 乙\n${after}`;
    expect(edit(before + after, titled('乙'))).toBe(written);
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    expect(edit(windows(before + after), titled('乙'))).toBe(windows(written));
  });

  it('ends a file that ends in a comment without a line break', () => {
    expect(edit('内容:\n  - 标题: 甲\n    # 注意', titled('乙'))).toBe(
      '内容:\n  - 标题: 甲\n    # 注意\n  - 标题: 乙',
    );
  });

  it('leaves comments of the last item where a key comes behind the list', () => {
    const written = edit('标题: 甲\n内容:\n  - 标题: 甲\n    # 注意\n', {
      kind: 'set',
      path: ['distribution'],
      value: textValue('县委'),
    });
    expect(written).toBe('标题: 甲\n内容:\n  - 标题: 甲\n    # 注意\n本期发: 县委\n');
  });
});
