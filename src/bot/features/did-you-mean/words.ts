/** What somebody reads whose text was not taken as it stands: nothing is held for it until they press a button. */
export const didYouMean = {
  command: (command: string) => `Did you mean \`/infograph ${command}\`?`,
  run: {
    help: 'Show help',
    credits: 'Show credits',
    history: 'Show history',
    settings: 'Open settings',
    status: 'Show status',
    topup: 'Top up …',
    statement: 'Get the statement',
  },
  asWords: (price: string) => `No, make an infographic of it · ${price}`,

  whichPage: 'There are several links in it. Which page is it about?',
  maybePage: (address: string) => `Is this about the page ${address}, or about the words as they are?`,
  page: (address: string, price: string) => `${address} · ${price}`,
  readPage: (address: string, price: string) => `Read ${address} · ${price}`,
  justWords: (price: string) => `Just the words · ${price}`,

  anyway: (price: string) => `Make an infographic of these words anyway · ${price}`,

  as: (ratio: string, price: string) => `As ${ratio} · ${price}`,
  make: (count: number, price: string) => `Make ${count} · ${price}`,
  makeIt: (resolution: string, price: string) => `Make it ${resolution} · ${price}`,
  inLanguage: (language: string, price: string) => `In ${language} · ${price}`,
  drawn: {
    art: (price: string) => `AI art, exact text · ${price}`,
    exact: (price: string) => `Exact layout · ${price}`,
    model: (price: string) => `AI-drawn · ${price}`,
  },
  byModel: (model: string, price: string) => `${model} · ${price}`,
  themed: (theme: string, price: string) => `Theme ${theme} · ${price}`,
  without: (price: string) => `Without it · ${price}`,
  with: (parts: readonly string[], price: string) => `With ${parts.join(', ')} · ${price}`,
  openFirst: 'Open the first 4,000 in the form',
  broken: 'Something went wrong on our end. Please type it again.',
};
