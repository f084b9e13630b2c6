import type { Automation, FaqEntry, VocabularyTerm } from '../faq.js';

/**
 * A small content for tests of the matcher: shaped like a publisher's, but made up for the tests and never shown to
 * anybody. What the sample service publishes is elsewhere, with its sources.
 */
function entry(id: string, automation: Automation, question: string, aliases: string, answer: string): FaqEntry {
  return {
    id,
    audience: 'seeker',
    topics: ['fixture'],
    automation,
    question: [question],
    answer: [{ t: 'p', c: [answer] }],
    aliases: aliases ? aliases.split('|') : [],
    related: [],
    links: [],
    source: 'https://example.test/',
    reviewed: '2026-01-01',
  };
}

/** Sixteen entries that lie close together, as those of one service do. */
export const fixtureEntries: readonly FaqEntry[] = [
  entry(
    'register-online',
    'allowed',
    '求職の申込みはインターネットでできますか。',
    '家から求職登録したい|ネットで登録',
    '自宅のパソコンやスマートフォンから求職の情報を仮登録できます。窓口で本登録をします。',
  ),
  entry(
    'register-change',
    'allowed',
    '登録した内容を変更したいのですが、どうすればよいですか。',
    '引っ越したので住所を変えたい|登録内容の変更',
    'マイページから変更するか、窓口でお申し出ください。住所や電話番号が変わったときも同じです。',
  ),
  entry(
    'mypage-open',
    'allowed',
    '求職者マイページを開設するにはどうすればよいですか。',
    'マイページの作り方|マイページを作りたい',
    'メールアドレスを登録し、認証キーを入力して開設します。',
  ),
  entry(
    'mypage-password',
    'allowed',
    'マイページのパスワードを忘れました。',
    'パスワード忘れ|ログインできない|ぱすわーどをわすれた',
    'ログイン画面の案内からパスワードを再設定してください。登録したメールアドレスに案内が届きます。',
  ),
  entry(
    'mypage-mail',
    'allowed',
    'マイページに登録したメールアドレスを変更できますか。',
    'メアド変更|アドレスが変わった',
    '新しいメールアドレスに届く認証キーを入力すると変更できます。',
  ),
  entry(
    'mypage-leave',
    'allowed',
    'マイページを退会したい。',
    'アカウント削除|マイページをやめる',
    'マイページの設定から退会の手続きができます。',
  ),
  entry(
    'search-save',
    'allowed',
    '求人の検索条件を保存できますか。',
    '条件を覚えておいてほしい|検索条件の登録',
    'マイページにログインすると、検索条件を保存できます。',
  ),
  entry(
    'search-number',
    'allowed',
    '求人番号で求人を探せますか。',
    '求人番号検索',
    '求人番号を入力する欄に、5桁と8桁の数字を入力します。',
  ),
  entry(
    'apply-letter',
    'allowed',
    '紹介状はどのように受け取りますか。',
    '紹介状をもらいたい|紹介状の受け取り',
    '窓口での職業相談の後に紹介状を渡します。オンラインで受け取る場合もあります。',
  ),
  entry(
    'apply-self',
    'allowed',
    'オンライン自主応募とは何ですか。',
    '自分で直接応募したい',
    '窓口の紹介を受けずに、マイページから求人に直接応募する方法です。',
  ),
  entry('interview', 'allowed', '面接の練習をしたい。', '模擬面接|面接が不安', '窓口で模擬面接を予約できます。'),
  entry(
    'resume',
    'allowed',
    '履歴書の書き方を相談できますか。',
    '職務経歴書の添削|履歴書を見てほしい',
    '窓口で応募書類の作り方を相談できます。',
  ),
  entry(
    'allowance-apply',
    'choices-only',
    '雇用保険の基本手当を受けるには、どのような手続きが必要ですか。',
    '失業保険をもらいたい|失業手当の申請',
    '離職票などを持って住所地の窓口で手続きをします。',
  ),
  entry(
    'allowance-move',
    'choices-only',
    '基本手当の受給中に引っ越したときは、どのような手続きが必要ですか。',
    '失業保険をもらっている間の転居',
    '新しい住所地の窓口で手続きをします。',
  ),
  entry(
    'dispute',
    'office-only',
    '退職の理由に納得がいかないときは、どこに相談できますか。',
    '会社都合なのに自己都合にされた|やめさせられた',
    '窓口にご相談ください。',
  ),
  entry(
    'training',
    'choices-only',
    '職業訓練を受けるには、どうすればよいですか。',
    'ハロートレーニングに申し込みたい|訓練校に行きたい',
    '窓口で職業相談を受け、訓練の案内を受けて申し込みます。',
  ),
];

function term(id: string, ja: string, en: string, synonyms: string): VocabularyTerm {
  return { id, label: { ja, en }, forms: [ja, en, ...(synonyms ? synonyms.split('|') : [])] };
}

export const fixtureTerms: readonly VocabularyTerm[] = [
  term(
    'job-seeking-registration',
    '求職申込み',
    'job-seeker registration',
    '求職登録|求職申し込み|求職の申込み|register as a job seeker',
  ),
  term('my-page', 'マイページ', 'My Page', '求職者マイページ|まいぺーじ'),
  term('password', 'パスワード', 'password', 'ぱすわーど|暗証番号'),
  term('log-in', 'ログイン', 'log in', 'サインイン|login|sign in'),
  term('mail-address', 'メールアドレス', 'e-mail address', 'メアド|email|email address|mail address'),
  term('leave', '退会', 'close the account', 'アカウント削除|delete my account'),
  term('job-posting', '求人', 'job posting', 'job offer|job opening'),
  term('job-number', '求人番号', 'job number', ''),
  term('referral-letter', '紹介状', 'referral letter', 'letter of referral'),
  term('referral', '職業紹介', 'job referral', ''),
  term('interview', '面接', 'interview', 'めんせつ'),
  term('resume', '履歴書', 'résumé', 'resume|CV|りれきしょ'),
  term('employment-insurance', '雇用保険', 'employment insurance', 'unemployment insurance'),
  term(
    'basic-allowance',
    '基本手当',
    'basic allowance',
    '失業保険|失業手当|失業給付|しつぎょうほけん|unemployment benefit',
  ),
  term('leaving-certificate', '離職票', 'separation certificate', 'りしょくひょう'),
  term('training', '職業訓練', 'vocational training', 'ハロートレーニング|公共職業訓練|job training'),
  term('move', '引っ越し', 'moving house', '引越し|引越|引っ越した|転居|ひっこし'),
  term('change', '変更', 'change', ''),
  term('search-condition', '検索条件', 'search condition', ''),
  term('hello-work', 'ハローワーク', 'Hello Work', 'ハロワ|職安|公共職業安定所'),
];
