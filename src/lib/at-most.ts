/**
 * For an LRUCache that may hold many entries and mostly holds few: room is made as they come. With its option `max` the
 * library takes all of it at once, 7 ms and a megabyte for 20,000.
 * @see https://github.com/isaacs/node-lru-cache#maxsize
 */
export function atMost(entries: number) {
  return { maxSize: entries, sizeCalculation: () => 1 };
}
