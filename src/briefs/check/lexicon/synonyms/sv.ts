/** Swedish words that mean about the same: each line is one meaning. A word may stand in several. */
export const sv = `
  företag* bolag* firma* koncern*
  bil* fordon* lastbil*
  läkare* doktor*
  elev* barn* skolbarn*
  köp* förvärv* tog_över övertog*
  sålde sälj* avyttr*
  bygg* uppför* restes
  start* börja* inled* öppna*
  slut* avslut* stäng* upphör*
  forskare* vetenskap*
  anställd* medarbetar* personal*
  kost* pris* betal*
  intäkt* omsätt* försälj*
  kommun* stad* ort*
  vann vinn* seger* segra* besegra*
  flytt* drog
  invånar* bor bodde
  grunda* bilda* starta*
  dog död* avled* omkom*
  visa* fann hitta* konstatera*`;
