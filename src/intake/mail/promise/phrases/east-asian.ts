import { type Phrase, phrasesOf } from './phrase.ts';

const japanese = phrasesOf('ja');
const chinese = phrasesOf('zh');
const korean = phrasesOf('ko');

/** How people bind themselves or each other to a day in Japanese, Chinese and Korean. Folded. */
export const EAST_ASIAN: readonly Phrase[] = [
  japanese.promise(
    '(?:連絡|お知らせ|通知|回答|返信|返事|お送り|送付|送信|提出|報告|お電話|お伝え|ご案内|判断|決定)[^。.!?\\n]{0,8}?(?:いたします|致します|します|させていただきます|させて頂きます|申し上げます|差し上げます|(?:いたす|する)予定)',
  ),
  japanese.asked(
    '(?:連絡|回答|返信|返事|提出|お送り|返送|署名|お知らせ|ご確認)[^。.!?\\n]{0,10}?(?:ください|下さい|お願い)|(?:締め?切り?|期限|有効期間)(?:は|:)',
  ),
  chinese.promise(
    '(?:我们|我們|我)[^。.!?\\n]{0,24}?(?:给您|給您|给你|給你|答复|答覆|回复|回覆|通知|联系|聯繫|聯絡|联络|告诉|告訴|告知|发给|發給|寄给|提交|反馈)',
  ),
  chinese.asked(
    '(?:请|請)[^。.!?\\n]{0,24}?(?:回复|回覆|答复|答覆|确认|確認|提交|发送|發送|寄回|签署|簽署)|(?:截止|有效期)',
  ),
  korean.promise(
    '(?:연락|회신|답변|답장|통보|안내|제출|전달|공지|알려|보내|전화|말씀)(?:(?!부탁)[^.!?\\n]){0,6}?(?:드리겠|드릴|하겠|할게|될 예정|예정입|드립니다)|보내겠',
  ),
  korean.asked(
    '(?:회신|답변|연락|제출|확인|서명|보내|알려)[^.!?\\n]{0,8}?(?:주세요|주십시오|주시기|바랍니다|부탁)|(?:마감|기한)(?:은|:)',
  ),
];
