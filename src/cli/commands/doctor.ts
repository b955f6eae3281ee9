import { type Command, example } from '../command.ts';
import { text } from '../language.ts';

/** `kuaibao doctor` */
export const doctorCommand: Command<Record<never, never>> = {
  name: 'doctor',
  about: text('看看这台电脑上的快报是否正常，不正常怎么办', 'see whether kuaibao is well on this machine'),
  options: {},
  examples: [
    example('kuaibao doctor', '打电话求助前先运行，把各行念给对方', 'run it before asking for help'),
  ],
  run: async (_, __, terminal) => (await import('./run-doctor.ts')).examineMachine(terminal),
};
