/** "icon: what means it, …"; see ../keywords.ts for the marks. */
export const tr = `
none: kalbinde yer alan, piyasada, bakış açısı, yüz yüze, su an, şu anda, su ana
people: insan, ekip, çalışan, personel, meslektaş, nüfus, vatandaş, üye, kullanıcı, ziyaretçi, müşteri, gönüllü, katılımcı, kişi
hiring: işe alım, aday, iş görüşmesi, iş başvurusu
baby: bebek, bebeğ, yenidoğan, doğum, hamilelik, hamileliğ, doğum izni
handshake: ortaklık, ortaklığ, iş birliği, işbirliği, müzakere
work: istihdam, işsizlik, işsizliğ, meslek, mesleğ, kariyer, iş piyasası, iş yeri, işyeri
award: ödül, sertifika, belgelendirme
trophy: kupa, şampiyona, şampiyon, dünya kupası, olimpiyat
idea: fikir, fikr, yenilik, ampul, inovasyon
target: hedef, amaç, amac
presentation: sunum, atölye çalışması, seminer, toplantı, konferans, kurs
megaphone: reklam, pazarlama, kampanya, duyuru, basın bülteni
chat: sohbet, yorum, geri bildirim, tartışma, mesaj
mail: e-posta, eposta, posta, mektup, mektub, bülten
phone: telefon, çağrı merkezi
smartphone: akıllı telefon, cep telefonu
bell: bildirim, hatırlatma, zil=
brain: beyin, beyn, hafıza, bellek, ruh sağlığı, psikoloji
donation: bağış, bağışçı, hayır işi
vote: seçim, seçmen, oy=, oylar=, oylama, referandum, sandık, meclis, demokrasi
star: değerlendirme puanı, yıldız
smile: mutluluk, mutluluğ, memnuniyet, gülümseme, refah
heart: aşk=, sevgi
money: para=, paralar=, parası=, bütçe, maaş, ücret, gelir, ciro, kâr=, maliyet, masraf, harcama, yatırım, hibe, borç, borc
coins: madeni para, döviz, kripto para, bitcoin
savings: tasarruf, emeklilik, emekliliğ, birikim, kumbara
card: kredi kartı, ödeme, banka kartı
receipt: fatura, vergi, fiş=, kdv=
bank: banka, kredi=, faiz, konut kredisi
price: fiyat, indirim, enflasyon
calculator: muhasebe, hesap makinesi, hesaplama, matematik, matematiğ
cart: alışveriş, süpermarket, e-ticaret, sepet
store: mağaza, dükkan, perakende
gift: hediye
growth: büyüme, artış
decline: düşüş, azalma, durgunluk
chart: istatistik, istatistiğ, analiz
gauge: hız, performans, verimlilik, verimliliğ
clock: saat, dakika, çalışma saatleri, fazla mesai
timer: kronometre, zamanlayıcı
calendar: takvim, son tarih, randevu, hafta sonu, resmi tatil
place: adres, konum
map: harita, rota, güzergah, navigasyon
globe: uluslararası, küresel, internet, web sitesi
flag: bayrak, bayrağ
mountain: dağ, alpler, buzul, yanardağ, volkan
beach: plaj, ada=, adalar=, tatil
sea: deniz, okyanus, nehir, nehr, sel=, göl, kıyı
home: ev=, evler=, evi=, konut, kira, kiracı, gayrimenkul, evden çalışma, daire=, hane
building: şehir, şehr, şirket, ofis, genel merkez, gökdelen, bina, belediye, kent
factory: fabrika, sanayi, imalat, emisyon, co2, karbondioksit, sera gazı
hospital: hastane, klinik, acil servis, yoğun bakım
school: okul, öğrenci=, anaokulu, kreş, öğretmen
graduation: üniversite, mezuniyet, diploma, burs=, eğitim
church: kilise, cami, din=, katedral
hotel: otel, konaklama
castle: kale=, şato, orta çağ
warehouse: depo=, stok
construction: inşaat, şantiye, yapı ruhsatı, tadilat
door: kapı, giriş kapısı
key: anahtar
bed: uyku, yatak, yatağ, yatak odası, uykusuzluk
laundry: çamaşır makinesi, çamaşır, bulaşık makinesi
wrench: onarım, tamir, bakım=, alet=, tesisatçı
settings: ayarlar, otomasyon, makine
pencil: kalem
laptop: bilgisayar, dizüstü bilgisayar
code: yazılım, kaynak kodu, geliştirici, programlama, açık kaynak
database: veri tabanı, veritabanı, yedekleme
server: sunucu, veri merkezi
chip: yarı iletken, mikroçip, işlemci
wifi: wifi, wi-fi, kablosuz ağ
robot: robot, yapay zeka, yapay zekâ, sohbet botu
app: uygulama=, uygulaması=, tarayıcı
search: arama motoru
folder: arşiv
document: belge, form=, rapor, evrak
printer: yazıcı
camera: kamera, fotoğraf
video: video, görüntülü görüşme
music: müzik, müziğ, şarkı, konser, orkestra, gitar, piyano
microphone: mikrofon, podcast, röportaj, şarkıcı
headphones: kulaklık, müşteri hizmetleri, sesli kitap
tv: televizyon
game: video oyunu, bilgisayar oyunu
battery: pil=, piller=, batarya, akü
satellite: uydu
lock: parola, şifre, şifreleme, gizlilik, gizliliğ, veri koruma, kilit
shield: güvenlik, güvenliğ, sigorta, koruma
fingerprint: parmak izi
eye: göz=, gözler=, görme
warning: risk, tehlike, kaza, acil durum, uyarı, dolandırıcılık, oltalama
ban: yasak, yasağ
fire: yangın, itfaiye, orman yangını, yangın söndürücü
pulse: kalp, kalb, kalp krizi, tansiyon, nabız
pill: ilaç, ilac, eczane, hap=, antibiyotik, vitamin
syringe: aşı=, aşılar=, aşılama, iğne
doctor: doktor, hekim, hemşire, hasta=, hastalar=, sağlık, sağlığ, teşhis, cerrah, diş hekimi, hastalık, hastalığ
ambulance: ambulans, ilk yardım
bone: kemik, kemiğ, iskelet
virus: virüs, enfeksiyon, grip, grib, covid, pandemi, bakteri
dna: dna, gen=, genler=, genom, genetik
thermometer: sıcaklık, sıcaklığ, ateş=, sıcak hava dalgası, küresel ısınma
accessibility: erişilebilirlik, tekerlekli sandalye, engelli
cigarette: sigara, tütün
food: restoran, yemek, yemeğ, öğle yemeği, kahvaltı, gıda, mutfak, mutfağ, beslenme, tarif
coffee: kahve, espresso, çay=, çayı=, kafein
wine: şarap, şarab, üzüm bağı, alkol
beer: bira
water: su=, suyu=, suyun=, suya=, içme suyu, sular=
bread: ekmek, ekmeğ, fırın, fırıncı
grain: buğday, tahıl, hasat, un=, pirinç, pirinc, mısır=
apple: elma, meyve
carrot: sebze, havuç, havuc, vegan, vejetaryen, patates, salata
fish: balık, balığ, somon
meat: et=, eti=, etler=, sığır eti
egg: yumurta
milk: süt, peynir, yoğurt, yoğurd, tereyağı
pizza: pizza
cake: pasta, doğum günü, kek=
ice-cream: dondurma
plane: uçak, uçağ, uçuş, havalimanı, havaalanı, hava yolu, havacılık
train: tren, demir yolu, demiryolu, tren istasyonu
car: araba, otomobil, sürücü, otopark
bus: otobüs
bike: bisiklet
ship: gemi, tekne, liman, feribot, vapur
truck: kamyon, teslimat, lojistik, lojistiğ, tedarik zinciri
luggage: seyahat, bavul, bagaj, turizm, turist
ticket: bilet
tent: çadır, kamp=
fuel: yakıt, benzin, dizel, petrol
road: yol=, yollar=, otoyol, trafik, trafiğ, cadde, sokak
tram: tramvay, metro, toplu taşıma
motorbike: motosiklet, scooter
footprints: yaya, yürüyüş, karbon ayak izi
rocket: roket, girişim=, uzay
electricity: elektrik, elektriğ, enerji, kilovatsaat, kwh, santral
sun: güneş=, güneşi=, güneş kremi
wind: rüzgar, rüzgâr, rüzgar enerjisi, rüzgar türbini
solar: güneş paneli, güneş enerjisi, fotovoltaik
charger: elektrikli araç, elektrikli araba, şarj istasyonu
nuclear: nükleer, uranyum, radyasyon
recycle: geri dönüşüm, döngüsel ekonomi
trash: atık=, atıklar=, çöp, gıda israfı
tree: ağaç, ağac
leaf: sürdürülebilirlik, sürdürülebilirliğ, çevre, doğa=, ekoloji, biyoçeşitlilik, organik
flower: çiçek, çiçeğ, bahçe
sprout: bitki, tohum, kompost, toprak, toprağ, gübre
forest: orman
bird: kuş, leylek
cat: kedi
dog: köpek, köpeğ
animal: hayvan, inek, ineğ, sığır, veteriner
tractor: çiftçi, çiftlik, çiftliğ, tarım, traktör
earth: gezegen, iklim, iklim değişikliği, dünya=
book: kitap, kitab, roman, okuma, edebiyat
library: kütüphane
justice: yasa, hukuk, adalet, avukat, eşitlik, eşitliğ, kanun
court: mahkeme, hakim, dava
contract: sözleşme, imza
newspaper: gazete, haber, gazeteci
language: dil=, diller=, dili=, çeviri, çevirmen, dil bilgisi
share: sosyal medya
science: bilim, araştırma=, laboratuvar, kimya, deney, bilim insanı
microscope: mikroskop, biyoloji
telescope: teleskop, astronomi
cloud: bulut
rain: yağmur, yağış
snow: kar=, karlar=, kayak
storm: fırtına, kasırga, yıldırım
umbrella: şemsiye
moon: gece vardiyası, dolunay
gym: spor salonu, kas=, kaslar=, egzersiz, antrenman
ball: futbol, spor, basketbol, tenis, voleybol
shoe: koşu, maraton, ayakkabı
swimming: yüzme, yüzme havuzu
art: sanat, müze, resim sergisi, sanatçı, sergi
theater: tiyatro, opera
film: film, sinema, belgesel
party: kutlama, yıl dönümü, festival
question: soru=, sorular=
list: kontrol listesi
repeat: abonelik, aboneliğ
package: paket, ambalaj, kargo
clipboard: anket
clothes: giysi, moda, tekstil, kıyafet
helmet: baret, kask, iş güvenliği
id-card: pasaport, kimlik kartı, ehliyet
heating: ısıtma, ısı pompası, kalorifer
`;
