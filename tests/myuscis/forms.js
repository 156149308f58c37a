/** Form names as the site spells them. */
export const FORM_NAMES = {
  'I-130': 'Petition for Alien Relative',
  'I-131': 'Application for Travel Document',
  'I-485': 'Application to Register Permanent Residence or Adjust Status',
  'I-539': 'Application To Extend/Change Nonimmigrant Status',
  'I-765': 'Application for Employment Authorization',
  'N-400': 'Application for Naturalization',
};
