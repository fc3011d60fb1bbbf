import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadPicture } from '../../../utils/browser/page/pictures.ts';

const contains = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({ browser: { permissions: { contains } } }));

const address = 'https://img.eco.example:8443/a.png';
const fetched = vi.fn();

function answer(type: string, url = address, body: string | Uint8Array<ArrayBuffer> = 'picture'): Response {
  const response = new Response(body, { headers: { 'content-type': type } });
  Object.defineProperty(response, 'url', { value: url });
  return response;
}

beforeEach(() => {
  contains.mockReset().mockResolvedValue(true);
  fetched.mockReset().mockImplementation(() => Promise.resolve(answer('image/png')));
  vi.stubGlobal('fetch', fetched);
});

describe('a picture', () => {
  it('is not asked for where its host is not granted', async () => {
    contains.mockResolvedValue(false);
    expect(await loadPicture(address)).toBeUndefined();
    expect(contains).toHaveBeenCalledWith({ origins: ['https://img.eco.example/*'] });
    expect(fetched).not.toHaveBeenCalled();
  });

  it('is asked for without cookies, referrer and cache', async () => {
    expect(await loadPicture(address)).toMatch(/^blob:/);
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  });

  it('is nothing that is no image, comes from the own network or is too large', async () => {
    fetched.mockResolvedValueOnce(answer('text/html'));
    expect(await loadPicture(address)).toBeUndefined();
    fetched.mockResolvedValueOnce(answer('image/png', 'https://192.168.1.1/a.png'));
    expect(await loadPicture(address)).toBeUndefined();
    fetched.mockResolvedValueOnce(answer('image/png', address, new Uint8Array(8_000_001)));
    expect(await loadPicture(address)).toBeUndefined();
  });

  it('that no pattern can name leaves the others alone', async () => {
    contains.mockRejectedValueOnce(new Error('invalid pattern'));
    expect(await loadPicture(address)).toBeUndefined();
    expect(await loadPicture('https://192.168.1.1/a.png')).toBeUndefined();
    expect(fetched).not.toHaveBeenCalled();
  });
});
