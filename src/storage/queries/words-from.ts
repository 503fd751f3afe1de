import type { WordsFromTable } from '../closing-tables.ts';
import type { Trx } from '../database.ts';

export async function saveWordsFrom(trx: Trx, row: WordsFromTable): Promise<void> {
  const { sentences, taken_by, taken_at } = row;
  await trx
    .insertInto('words_from')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'message_id', 'fact_id'])
        .doUpdateSet({ sentences, taken_by, taken_at }),
    )
    .execute();
}
