import { ChooseTask } from './choose-task.ts';
import { MatchTask } from './match-task.ts';
import { MeasureTask } from './measure-task.ts';
import { ObserveTask } from './observe-task.ts';
import { OrderTask } from './order-task.ts';
import { TaskRun } from './task-run.ts';
import { TaskSet } from './task-set.ts';
import { WriteTask } from './write-task.ts';

// The set first: the tasks in it ask it for their words and records.
customElements.define('task-set', TaskSet);
customElements.define('choose-task', ChooseTask);
customElements.define('match-task', MatchTask);
customElements.define('order-task', OrderTask);
customElements.define('observe-task', ObserveTask);
customElements.define('measure-task', MeasureTask);
customElements.define('write-task', WriteTask);
customElements.define('task-run', TaskRun);
