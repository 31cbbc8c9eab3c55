import { describe, expect, it } from 'vitest';
import { embedCode, oEmbed } from './embed.ts';

const embed = {
  address: 'https://museum.example/km/embed/roneat/',
  name: 'Đàn "thuyền" & roneat',
  museum: 'Museum',
  home: 'https://museum.example/km/',
};

describe('the embed of an object', () => {
  it('is one frame whose words cannot break out of it', () => {
    expect(embedCode(embed)).toBe(
      '<iframe src="https://museum.example/km/embed/roneat/" title="Đàn &quot;thuyền&quot; &amp; roneat – Museum" width="100%" height="560" style="border:0;max-width:800px" loading="lazy" allow="fullscreen; xr-spatial-tracking"></iframe>',
    );
  });

  it('is an oEmbed answer of type rich, with its picture and licence where there are any', () => {
    expect(oEmbed(embed)).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Đàn "thuyền" & roneat',
      author_name: 'Museum',
      author_url: 'https://museum.example/km/',
      provider_name: 'Museum',
      provider_url: 'https://museum.example/km/',
      cache_age: 86_400,
      width: 800,
      height: 560,
      html: embedCode(embed),
    });
    const thumbnail = { url: 'https://museum.example/media/roneat.jpg', width: 1200, height: 630 };
    const licence = 'https://creativecommons.org/licenses/by/4.0/';
    expect(oEmbed({ ...embed, thumbnail, licence })).toMatchObject({
      thumbnail_url: thumbnail.url,
      thumbnail_width: 1200,
      thumbnail_height: 630,
      license_url: licence,
    });
  });
});
