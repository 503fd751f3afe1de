import type { Language } from '../../domain/wording/language.ts';

/** What a region is called where that differs from English, by its code in ISO 3166-2. */
export function regionName(language: Language, country: string, region: string, english: string): string {
  const named = new RegExp(`(?:^|\\|)${country}-${region} ([^|]+)`).exec(NAMES[language]);
  return named?.[1] ?? english;
}

const NAMES: Readonly<Record<Language, string>> = {
  en: '',
  fr: 'DE-BB Brandebourg|DE-BW Bade-Wurtemberg|DE-BY Bavière|DE-HB Brême|DE-HE Hesse|DE-HH Hambourg|DE-MV Mecklembourg-Poméranie-Occidentale|DE-NI Basse-Saxe|DE-NW Rhénanie-du-Nord-Westphalie|DE-RP Rhénanie-Palatinat|DE-SL Sarre|DE-SN Saxe|DE-ST Saxe-Anhalt|DE-TH Thuringe|CA-BC Colombie-Britannique|CA-NB Nouveau-Brunswick|CA-NL Terre-Neuve-et-Labrador|CA-NS Nouvelle-Écosse|CA-NT Territoires du Nord-Ouest|CA-PE Île-du-Prince-Édouard|CA-QC Québec|CH-AG Argovie|CH-BE Berne|CH-BS Bâle-Ville|CH-GE Genève|CH-LU Lucerne|CH-SG Saint-Gall|CH-TI Tessin|CH-ZG Zoug|CH-ZH Zurich|ES-AN Andalousie|ES-CT Catalogne|ES-GA Galice|ES-PV Pays basque|ES-VC Communauté valencienne|GB-ENG Angleterre|GB-NIR Irlande du Nord|GB-SCT Écosse|GB-WLS Pays de Galles',
  de: 'DE-BY Bayern|DE-HE Hessen|DE-MV Mecklenburg-Vorpommern|DE-NI Niedersachsen|DE-NW Nordrhein-Westfalen|DE-RP Rheinland-Pfalz|DE-SN Sachsen|DE-ST Sachsen-Anhalt|DE-TH Thüringen|CH-GE Genf|CH-LU Luzern|CH-TI Tessin|CH-VD Waadt|CH-VS Wallis|CH-ZH Zürich|ES-AN Andalusien|ES-CT Katalonien|ES-GA Galicien|ES-PV Baskenland|CA-NL Neufundland und Labrador|CA-NS Neuschottland|CA-NT Nordwest-Territorien|GB-NIR Nordirland|GB-SCT Schottland',
  es: 'DE-BB Brandeburgo|DE-BE Berlín|DE-BW Baden-Wurtemberg|DE-BY Baviera|DE-HE Hesse|DE-HH Hamburgo|DE-MV Mecklemburgo-Pomerania Occidental|DE-NI Baja Sajonia|DE-NW Renania del Norte-Westfalia|DE-RP Renania-Palatinado|DE-SL Sarre|DE-SN Sajonia|DE-ST Sajonia-Anhalt|DE-TH Turingia|ES-AN Andalucía|ES-CT Cataluña|ES-PV País Vasco|ES-VC Comunidad Valenciana|CA-BC Columbia Británica|CA-NB Nuevo Brunswick|CA-NL Terranova y Labrador|CA-NS Nueva Escocia|CA-NT Territorios del Noroeste|CA-PE Isla del Príncipe Eduardo|CH-AG Argovia|CH-BE Berna|CH-BS Basilea-Ciudad|CH-GE Ginebra|CH-LU Lucerna|CH-SG San Galo|CH-TI Tesino|CH-ZH Zúrich|GB-ENG Inglaterra|GB-NIR Irlanda del Norte|GB-SCT Escocia|GB-WLS Gales',
};
