import { type Command, example } from '../command.ts';
import { text } from '../language.ts';
import type { DoctorOptions } from './run-doctor.ts';

/** `kuaibao doctor` */
export const doctorCommand: Command<DoctorOptions> = {
  name: 'doctor',
  about: text('看看这台电脑上的快报是否正常，不正常怎么办', 'see whether kuaibao is well on this machine'),
  options: {
    json: { kind: 'flag', about: text('输出 JSON 报告', 'write a JSON report') },
  },
  examples: [
    example('kuaibao doctor', '打电话求助前先运行，把各行念给对方', 'run it before asking for help'),
    example('kuaibao doctor --json > 报告.json', '存成文件，发给对方', 'a file to send'),
  ],
  run: async (_, options, terminal) => (await import('./run-doctor.ts')).examineMachine(options, terminal),
};
