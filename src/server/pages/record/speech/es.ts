import type { RecordSpeech } from './record-speech.ts';

export const es: RecordSpeech = {
  title: (team) => `Cómo responde ${team}`,
  headline: (percent) => `El ${percent} % de las personas entrevistadas recibió una respuesta`,
  lead: ({ people, days, ninety }) =>
    `Calculado sobre ${people} personas. La mitad de las respuestas llegó en los ${days} días siguientes a la última entrevista; nueve de cada diez, en ${ninety}.`,
  seen: ({ seen, recorded }) =>
    `${seen} respuestas las vio una máquina: un correo aceptado que no fue devuelto, una página leída. ${recorded} se dieron de palabra o de otro modo, según anotó un miembro con su nombre.`,
  tooFew: (least) =>
    `Por ahora cuentan menos de ${least} personas. Un porcentaje sobre tan pocas diría poco.`,
  period: (from, until) => `Entrevistas del ${from} al ${until}.`,
  counted: (day) => `Calculado el ${day}; se actualiza cada día.`,
  howTitle: 'Cómo se cuenta',
  how: [
    'Cuentan todas las personas cuya entrevista terminó en los últimos 12 meses y hace al menos dos semanas, una vez por puesto; no se elige a nadie.',
    'Una respuesta es un resultado, un paso siguiente o una oferta que le llegó. Un clic, una respuesta automática y un correo devuelto no lo son.',
    'Cerrar un proceso, importar un archivo, borrar a una persona o retirar una entrevista no cambia nada aquí. Lo que vino con una importación no es una respuesta.',
    'Lo que un miembro anota a mano cuenta desde el día en que lo anotó.',
  ],
  signed: 'Las mismas cifras, firmadas, para programas',
  ended: 'Aquí no hay registro público.',
  badgeName: 'respuestas',
  badge: ({ percent, days, people }) =>
    `${percent} % respondido, mediana ${days} días, últimos 12 meses, ${people} personas`,
  badgeTooFew: 'muy pocas personas',
};
