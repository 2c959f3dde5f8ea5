/** Turkish words that mean about the same: each line is one meaning. A word may stand in several. */
export const tr = `
  şirket* firma* kuruluş* işletme*
  araç* araba* otomobil* kamyon*
  doktor* hekim*
  öğrenci* çocuk*
  al* satın* edin* devral*
  sat* devret*
  yap* inşa* kur*
  başla* aç* kurul*
  bit* son* kapan*
  araştırmacı* bilim* uzman*
  çalışan* işçi* personel*
  fiyat* ücret* maliyet* tutar*
  gelir* ciro* satış*
  belediye* kent* şehir*
  kazan* yen* galip*
  öl* hayatını can*
  göster* bul* sapta* belirle*
  kişi* insan* yolcu*
  uzun* boy* metre*
  yıl* sene*`;
