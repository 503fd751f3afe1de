import { type Phrase, phrasesOf } from './phrase.ts';

const { promise, asked } = phrasesOf('es');

/** How people bind themselves or each other to a day in Spanish. Folded. */
export const SPANISH: readonly Phrase[] = [
  promise(
    '\\b(?:(?:le|les|te|os|me|nos|se lo|se la)s? )?(?:(?:volvere|volveremos|respondere|responderemos|contestare|contestaremos|dire|diremos|dare|daremos|avisare|avisaremos|informare|informaremos|comunicare|comunicaremos|confirmare|confirmaremos|enviare|enviaremos|mandare|mandaremos|llamare|llamaremos|escribire|escribiremos|contactare|contactaremos|decidire|decidiremos|tendre|tendremos|haremos|hare|podre|podremos|espero|esperamos|pondre|pondremos|pasare|pasaremos|remitire|remitiremos|hare llegar|devolvere|firmare|tomare|tomaremos|mantendre|mantendremos|facilitare|facilitaremos)\\b|(?:vamos a|voy a|puedo|podemos) (?:(?:le|les|te|os) )?(?:decir|dar|enviar|mandar|responder|confirmar|contestar|avisar|informar|llamar|comunicar|entregar|tener|firmar|decidir|volver|pasar|hacer|escribir|contactar|tomar|preparar)\\p{L}{0,3}|(?:envio|enviamos|digo|decimos|mando|confirmo) (?:(?:la|el|los|las|mi|mis|su) \\p{L}+ )?(?:manana|hoy|el|antes)|(?:digo|decimos|aviso|avisamos|confirmo|confirmamos|envio|enviamos|respondo|respondemos|contesto|llamo|llamamos|mando|mandamos|escribo|escribimos) (?:algo )?(?:antes|el|para|a mas|manana|hoy|en|despues|esta|la))',
  ),
  promise(
    '\\b(?:tendra|tendran|tendras|recibira|recibiran|recibiras|sabra|sabran|sabras|tendreis|recibireis|sabreis)\\b|\\bse (?:le|les|te) (?:informara|comunicara|contactara|avisara|enviara)|\\b(?:la|nuestra|mi|una) (?:decision|respuesta)[^.!?]{0,40}(?:sera|se tomara|estara|llegara)',
  ),
  asked(
    '\\b(?:espera|esperan|quiere|quieren|necesita|necesitan) (?:mi|nuestra|una) (?:respuesta|decision)|\\bme (?:han dado|ha dado|dan|dieron) (?:plazo |de plazo )?(?:hasta|como)',
  ),
  asked(
    '\\bpor favor\\b|\\b(?:le|les|te|os) (?:rogamos|pedimos|agradecemos|agradeceriamos|ruego|pido|agradeceria)|\\brogamos|\\bnecesitamos|\\bnecesito|\\b(?:tiene|tienen|tienes|teneis|debe|deben|debes|tengo que|debo)\\b[^.!?]{0,50}?(?:hasta|antes|responder|decidir|confirmar|enviar|contestar|aceptar|firmar|plazo)|\\b(?:fecha limite|plazo|vencimiento)(?: [^.!?]{0,50})? (?:es|el|vence|termina|finaliza|acaba|hasta|:)|\\b(?:oferta|propuesta|contrato|que)(?: [^.!?,]{0,50}?)? (?:vence|caduca|expira|es valida|es valido|tiene validez|sigue en pie|termina|acaba|estara vigente|esta vigente|valida hasta|finaliza)',
  ),
  promise(
    '\\b(?:estare|estaremos|estaran)(?: \\p{L}+)? (?:comunicando|contactando|avisando|informando|enviando|escribiendo|llamando|respondiendo|confirmando|dando|compartiendo)',
  ),
  asked('\\bme (?:pide|piden|exige|exigen|ha pedido|han pedido) (?:que|una|mi)\\b'),
];
