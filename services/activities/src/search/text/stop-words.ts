/** Words that stand in every text, in bokmål, nynorsk, Northern Sámi and English: whoever writes them seeks the others. */
export const stopWords: ReadonlySet<string> = new Set(
  `
  og i på for med til av er en et ei å at som den det de vi du dere deg oss seg sin sine sitt din ditt dine jeg han hun ikke om så men eller fra har
  kan skal vil bli blir ble var være alle alt noe noen hva hvem hvor når hvordan ved under over etter før også bare må kun hos mot mer mest mye
  gjøre gjere gjøra gjør finnes finst trenger treng ønsker ynskjer lurer skje skjer min mi mitt mine meg man både da der her hit dit opp ned inn ut nå no
  ein eit dei me de dykk ho dykkar frå ikkje korleis kva kven nokon noko nokre vere vart blei å gjennom mellom utan uten samt inkl ca kl ulike nærheten nær
  the and of in on for with to a an is are at by or from your our you we all any be it this that what where something do
  gå går dra drar stå står ta tar tek få får se sjå ser ha har hele heile heil hel mange flere fleire mye
  ja lea go dat mii de vai maid gos dahje leat ovddas
  `
    .trim()
    .split(/\s+/),
);
