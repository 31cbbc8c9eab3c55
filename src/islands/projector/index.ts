import { ProjectorShow } from './projector-show.ts';

customElements.define('projector-show', ProjectorShow);
