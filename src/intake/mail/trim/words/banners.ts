/** What mail systems of companies put above a mail from outside, in the words of the large ones. */
const BEGINS =
  /^[^\p{L}\p{N}]{0,12}(?:caution|warning|external (?:e-?mail|message|sender|mail)|external|this (?:e-?mail|message) (?:originated|was sent|came|comes) from|you don't often get e-?mail from|some people who received this|achtung|vorsicht|warnung|externe (?:e-?mail|nachricht)|diese (?:e-?mail|nachricht) (?:stammt|kommt|wurde)|sie erhalten nicht (?:oft|häufig)|attention|avertissement|courriel externe|message externe|e-?mail externe|ce (?:message|courriel|mail) provient|vous n'obtenez pas souvent|precauci[oó]n|atenci[oó]n|correo externo|este (?:correo|mensaje) (?:proviene|se origin)|attenzione|questa e-?mail proviene|let op|deze e-?mail (?:komt|is afkomstig)|atenção|este e-?mail (?:foi|vem))/iu;
const OUTSIDE =
  /outside (?:of )?(?:the |your |our )?(?:organi[sz]ation|company|network|institution)|external (?:sender|source|e-?mail|mail)|learn why this is important|do not click|don't click|außerhalb|externe[nrms]?\b|nicht auf links|warum dies wichtig|extérieur|externe|ne cliquez|externo|fuera de|no haga clic|esterno|non (?:fare clic|cliccare)|buiten (?:de|onze)|extern|klik niet|externa/iu;
const LONGEST = 400;

/** True for such a paragraph; "Attention: my new number" is a person's. */
export function isBanner(paragraph: string): boolean {
  return paragraph.length <= LONGEST && BEGINS.test(paragraph) && OUTSIDE.test(paragraph);
}
