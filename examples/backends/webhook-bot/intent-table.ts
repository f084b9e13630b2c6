/** Which published entry answers an intent: its name at the bot → the id of an FAQ entry. */
export type IntentTable = Readonly<Record<string, string>>;

/** The sample bot's intents, and entries of the sample content. An intent that is missing here is never answered. */
export const INTENTS: IntentTable = {
  register_online: 'reg-online',
  register_at_office: 'reg-office',
  change_registration: 'reg-change',
  registration_validity: 'reg-validity',
  open_my_page: 'mypage-open',
  forgotten_password: 'mypage-password',
  search_jobs: 'search-start',
  introduction_letter: 'apply-introduction',
};
