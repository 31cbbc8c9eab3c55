import type { AstroIntegration } from 'astro';

/** `/viewer-lab/` on the development server, and nowhere else: every model of the collection with every tool. */
export function viewerLab(): AstroIntegration {
  return {
    name: 'sala-viewer-lab',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: '/viewer-lab', entrypoint: './src/pages/_viewer-lab.astro' });
      },
    },
  };
}
