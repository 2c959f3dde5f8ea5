import { extname } from 'node:path';

/** The kinds of images that are kept, by the end of their names. */
const contentTypes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '.png': 'image/png',
    '.jpg': 'image/jpeg',
    '.gif': 'image/gif',
  }),
);

const extensions = { png: 'png', jpeg: 'jpg', gif: 'gif' } as const;

/** Exactly what `imageKey` makes: nothing else is ever looked for in a store. */
const KEY = /^[\w-]{1,64}\/\d{4}\/\d{2}\/[\w-]{1,64}\.(?:png|jpg|gif|svg)$/;

/** What a key is made of. None of it ever changes, so a step that is repeated writes the same object. */
interface Named {
  _id: string;
  workspace: string;
  acceptedAt: Date;
}

/** `<workspace>/yyyy/mm/<id>.<ext>`, in UTC. */
export function imageKey(infograph: Named, kind: keyof typeof extensions): string {
  return `${stem(infograph)}.${extensions[kind]}`;
}

/** Every key that an infograph's image, its SVG or its small copy can have. */
export function imageKeys(infograph: Named): string[] {
  const kinds = Object.values(extensions).map((extension) => `${stem(infograph)}.${extension}`);
  return [...kinds, vectorKey(infograph), thumbnailKey(infograph)];
}

/** The SVG that an image was made of. No address of it is given to anybody. */
export function vectorKey(infograph: Named): string {
  return `${stem(infograph)}.svg`;
}

/** The small copy that stays when the image is removed. */
export function thumbnailKey(infograph: Named): string {
  return `${stem(infograph)}-thumbnail.png`;
}

function stem({ _id, workspace, acceptedAt }: Named): string {
  const [year, month] = acceptedAt.toISOString().split('-');
  // A requester's workspace is Slack's id; whatever else it may once be, it is one folder.
  return `${workspace.replace(/[^\w-]/g, '_').slice(0, 64)}/${year}/${month}/${_id}`;
}

/** Whether this names an image of ours: anything else is not looked for in a store. */
export function isKey(text: string): boolean {
  return KEY.test(text);
}

/** The MIME type of what is kept under a key. */
export function contentTypeOf(key: string): string {
  return contentTypes.get(extname(key)) ?? 'application/octet-stream';
}
