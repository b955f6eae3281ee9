import { homedir } from 'node:os';

/** The user's folder; that of the system for an account that has none, as in containers, of which Node makes an error. */
export function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return '/';
  }
}
