/** "icon: what means it, …"; see ../keywords.ts for the marks. */
export const en = `
none: at the heart of, dining car, heart of the matter, keep an eye on, river bank, food bank, power bank, blood bank, tennis court, basketball court, flat rate, in the market, on the market, the bulk of, open book, by the book, data points, point of view, on board, in case, press conference, car park, in the field, at home, back home, on the road, down the road, road map, roadmap, water down, in hot water, under fire, on fire, fire people, black market, stock market, social security, job security, in person, work of art, state of the art, hot dog, couch potato, piece of cake, level playing field, ball game, in the long run, in the short run, net income, carbon copy, test drive, hard drive, disk drive, usb drive, flash drive, sea change, tip of the iceberg, green light, in the light of, plant manager, power of attorney, staff of, cloud nine, apple of, silver bullet, bottom line, deadline day, milk of magnesia, horse power, horsepower
person: person, individual
people: people, team, employee, staff, colleague, population, resident, citizen, member, user, visitor, customer, volunteer, worker, community, coworker, co-worker, inhabitant, participant, migrant, refugee, family, families, relatives, neighbour, neighbor
hiring: hiring, recruiting, recruitment, new hire, onboarding, applicant, job interview
baby: baby, babies, infant, newborn, birth, birth rate, pregnancy, parental leave, maternity leave
handshake: partnership, partner, handshake, collaboration, cooperation, negotiation, alliance, merger
work: job, employment, unemployment, career, workplace, labour market, labor market, profession, briefcase
award: award, prize, certificate, certification
trophy: trophy, trophies, championship, champion, winner, world cup, gold medal, olympics, olympic games
idea: idea, innovation, inspiration, light bulb, lightbulb, brainstorming, creativity, led lamp
target: goal, target, objective, okr
presentation: presentation, workshop, seminar, webinar, lecture, slide deck, training course, training session, meeting, conference
megaphone: marketing, advertising, advertisement, announcement, campaign, press release, public relations
chat: chat, conversation, feedback, comment, discussion, slack message, dialogue
mail: email, e-mail, mail, newsletter, inbox, postal service, postcard, letter
phone: phone call, telephone, call center, call centre, hotline, call your, call the, call a
smartphone: smartphone, mobile phone, cell phone, phone, iphone, mobile device, tablet computer
bell: notification, reminder, bell
brain: brain, memory, concentration, mental health, psychology, neuroscience, dementia, neuron
donation: donation, charity, charities, fundraising, donor
vote: election, voter, ballot, voting, referendum, referenda, polling station, parliament, democracy
star: rating, star rating, review score, customer reviews
approval: approval rating, thumbs up, recommendation
smile: happiness, satisfaction, smile, well-being, wellbeing, joy, humor, humour
heart: love, valentine
money: money, cash, budget, salary, salaries, wage, income, revenue, profit, cost=, fee, funding, turnover, spending, expense, investment, expenditure, subsidy, subsidies, debt
coins: coin, currency, currencies, cryptocurrency, bitcoin, small change
savings: savings, pension, piggy bank, retirement fund
card: credit card, debit card, card payment, payment
receipt: invoice, receipt, tax, taxes, taxation, vat, tax return
bank: bank, banking, loan, mortgage, interest rate, central bank
price: price, discount, price tag, inflation
calculator: calculation, accounting, bookkeeping, calculator, math, maths, mathematics, arithmetic
cart: shopping, supermarket, grocery, groceries, purchase, online shop, online shopping, e-commerce, ecommerce
store: shop, stores, the store, grocery store, retail, retailer, marketplace, market stall, bookstore, bookshop
gift: gift, voucher, giveaway
growth: growth, increase
decline: decline, decrease, downturn, recession
chart: statistics, statistic, analysis, analytics, chart, data analysis
gauge: speed, performance, efficiency, speed limit, mph, km h
clock: clock, opening hours, office hours, working hours, overtime, punctuality, hour, minute
timer: stopwatch, countdown, timer
calendar: calendar, deadline, appointment, schedule, due date, weekend, public holiday
place: location, address, addresses, venue
map: map, route, itinerary, itineraries, navigation, gps
globe: international, worldwide, global, globally, abroad, website, internet, globalization
flag: milestone, flag, nation
mountain: mountain, alps, glacier, volcano, volcanoes, mount everest, mountaineer
beach: beach, beaches, island, vacation, holidaymaker
sea: sea, ocean, lake, river, tide, flood, flooding, coast, sea level, coral reef, tsunami
home: house, housing, apartment, rent, tenant, real estate, home office, household, homeowner, remote work, working from home, work from home
building: headquarters, skyscraper, city, cities, company, companies, office, municipality, municipalities, town, office building
factory: factory, factories, industry, manufacturing, manufacturer, assembly line, emission, co2, carbon dioxide, steel mill, greenhouse gas
hospital: hospital, clinic, emergency room, intensive care
school: school, pupil, kindergarten, daycare, day care, classroom, schoolchildren, teacher
graduation: university, universities, college, graduation, student, graduate, tuition, scholarship, apprenticeship, apprentice, education
church: church, churches, religion, cathedral, parish, pastor
hotel: hotel, accommodation, overnight stay, hostel
castle: castle, fortress, medieval, palace
warehouse: warehouse, inventory, stockroom
construction: construction site, roadworks, construction, building permit, renovation
door: door, entrance, doorway
key: keys, house key, access key, api key, landlord, landlady
bed: sleep, bed, bedtime, insomnia, mattress, mattresses, bedroom, nap
laundry: washing machine, laundry, detergent, dishwasher
wrench: repair, maintenance, tool, screwdriver, craftsman, mechanic, plumber, spare part, screw, screws, mount the, attach the, assemble
settings: settings, configuration, automation, machine
paint: paintbrush, wall paint, house painter
pencil: pencil, ballpoint, handwriting, copywriting, write down, note down
puzzle: puzzle, plugin, plug-in, integration, add-on
laptop: laptop, computer, pc, desktop computer, macbook
code: source code, programming, software, developer, open source, javascript, python, code review, pull request, programmer
bug: bug, debugging, software bug
database: database, sql, backup, data warehouse
server: server, data center, data centre, web hosting
chip: semiconductor, microchip, processor, cpu, gpu, computer chip
wifi: wifi, wi-fi, broadband, wireless network
robot: robot, artificial intelligence, ai=, chatbot, machine learning, language model, robotics
app: app, browser, web app, user interface
download: download
search: search engine, google search, search results
link: hyperlink, url, web link
folder: folder, archive, filing cabinet
document: document, paperwork, application form, documentation, pdf, report, fill in, fill out, registration form
printer: printer, 3d printing, printing press
camera: camera, photo, photography, photographer
video: video, livestream, live stream, video call, video conference, youtube
picture: illustration, screenshot, infographic, picture
music: music, song, concert, orchestra, musician, piano, guitar, composer, choir
microphone: microphone, podcast, interview, singer
headphones: headphones, audiobook, customer support, help desk, customer service, support team
tv: television, tv, streaming service
game: video game, gaming, gamer, esports, computer game
battery: battery, batteries, lithium
satellite: satellite
lock: password, passphrase, passwords, encryption, padlock, data protection, privacy, two-factor, two factor authentication
shield: security, scam, fraud, phishing, insurance, cybersecurity, antivirus, firewall, safety
fingerprint: fingerprint, biometric, face recognition
eye: eye, eyesight, vision test, ophthalmologist
warning: warning, risk, hazard, danger, accident, emergency, emergencies, alert
ban: ban, prohibition, forbidden, prohibited, banned
fire: wildfire, fire brigade, fire department, fire extinguisher, fire alarm, flames, firefighter, forest fire, bushfire, house fire, candle, stove, flame
pulse: heart, heart rate, heart attack, heart disease, blood pressure, pulse, cardiology, heartbeat, cardiovascular, stroke patient
pill: pill, medication, medicine, antibiotic, pharmacy, pharmacies, painkiller, vitamin, pharmaceutical
syringe: vaccine, vaccination, injection, syringe, flu shot, immunization
doctor: doctor, nurse, physician, medical, patients, health, healthcare, health care, check-up, diagnosis, surgery, surgeon, dentist
ambulance: ambulance, paramedic, first aid, rescue service
bone: bone, skeleton, bone fracture, osteoporosis
virus: virus, viruses, infection, flu, influenza, covid, covid 19, pandemic, epidemic, bacteria, germs, malaria
dna: dna, gene, genome, genetics, genetic
thermometer: temperature, fever, celsius, fahrenheit, heatwave, heat wave, global warming, heat
accessibility: accessibility, wheelchair, disability, disabilities, barrier-free, screen reader
cigarette: smoking, cigarette, tobacco, smoker, nicotine, vaping
food: restaurant, meal, lunch, lunches, dinner, food, breakfast, cuisine, canteen, nutrition, diet, recipe, cooking, calorie, hunger
coffee: coffee, espresso, cappuccino, latte, barista, flat white, cafe, tea, caffeine, coffee beans, coffee break
wine: wine, vineyard, winemaker, champagne, alcohol
beer: beer, brewery, breweries, pub, brewer
water: water, drinking water, groundwater, freshwater, wastewater, tap water
bread: bread, bakery, bakeries, baker, croissant, loaf, loaves, sourdough
grain: wheat, grain, harvest=, flour, barley, rice, corn, maize, gluten, oats
apple: apples, an apple, fruit, orchard
carrot: vegetable, carrot, vegan, vegetarian, potatoes, tomatoes, salad
fish: fish, fishing, fishery, fisheries, salmon, tuna, seafood
meat: meat, beef, steak, pork, sausage, burger, hamburger
egg: egg
milk: milk, dairy, yogurt, yoghurt, cheese, butter
pizza: pizza
cake: cake, birthday, dessert, pastry, pastries
ice-cream: ice cream, gelato
plane: plane, airplane, aircraft, flight, airport, airline, flying, aviation, aeroplane, air travel
train: trains, railway, rail, the train, a train, by train, train station, night train, high-speed train, train ride, train journey, commuter train, rail travel, locomotive
car: car, automobile, motorist, carpool, car sharing, driving, parking space
bus: bus, buses, bus stop
bike: bike, bicycle, cycling, cyclist, cycle path
ship: ships, ferry, ferries, boat, seaport, harbor, harbour, cargo ship, container ship, vessel, shipyard, shipping company, cruise ship
truck: truck, lorry, lorries, delivery, deliveries, freight, logistics, supply chain
luggage: luggage, suitcase, travel, tourism, tourist, business trip, trip, traveler, traveller
ticket: ticket, admission fee
tent: camping, tent, campsite
fuel: fuel, petrol, gasoline, diesel, gas station, oil price, crude oil
road: road, motorway, highway, street, traffic, traffic jam
tram: tram, subway, metro, public transport, public transit
motorbike: motorbike, motorcycle, scooter, moped
footprints: walking, pedestrian, hiking, steps a day, carbon footprint, hike
rocket: rocket, startup, start-up, spaceflight, product launch, nasa, spacecraft
electricity: electricity, power grid, kilowatt, kwh, energy, power consumption, power plant, power outage, electric power, watt, watts
sun: sun, sunshine, sunlight, sunscreen, sunburn
wind: wind, wind power, wind turbine, wind farm
solar: solar, solar power, solar panel, photovoltaic, solar energy, solar module
charger: charging station, electric car, electric vehicle, ev=, evs, charging point
nuclear: nuclear, nuclear power, nuclear power plant, radiation, radioactive, uranium
recycle: recycling, recycled, recyclable, circular economy, reusable
trash: waste, garbage, rubbish, trash, landfill, plastic waste, food waste, electronic waste
tree: tree, treetop
leaf: sustainability, sustainable, organic, ecological, eco-friendly, environment, environmental, nature, biodiversity
flower: flower, garden, blossom, gardening, gardener
sprout: plants, seedling, seed, crop, compost, soil, fertilizer, fertiliser, houseplant
forest: forest, woodland, rainforest, deforestation
bird: bird, stork, heron, eagle, songbird, owl
cat: cat, kitten
dog: dog, puppy, puppies
animal: animal, wildlife, pet, mammal, species, zoo, livestock, veterinarian, cow, cattle, horse, bear population, wolves
tractor: farm, farmer, agriculture, tractor, farming, farmland, agricultural
earth: planet, earth, climate, climate change
book: books, novel, textbook, author, literature, a book, book club, e-book, reading habit
library: library, libraries, bookshelf
justice: law, justice, lawyer, legal, legislation, regulation, equality, gdpr, human rights, equal pay
court: court, judge, lawsuit, verdict, judgment, supreme court
contract: contract, signature, rental agreement, lease agreement, lease, sign the, sign a, sign your
newspaper: newspaper, news, journalist, journalism, magazine, headline
language: language, translation, translator, grammar, vocabulary, multilingual, foreign language, spelling, alphabet
share: social media, social network
science: science, research, laboratory, laboratories, chemistry, experiment, chemical, scientist, researcher
microscope: microscope, biology, biotech, biologist, cell biology
telescope: telescope, astronomy, astronomer, galaxy, galaxies, universe
cloud: cloud, cloud computing
rain: rain, rainfall, precipitation, rainwater
snow: snow, snowfall, frost, skiing, ski resort, ice age
storm: storm, thunderstorm, hurricane, lightning, cyclone, tornado, tornadoes
umbrella: umbrella
moon: moon, night shift, lunar
gym: gym, strength training, fitness, exercise, workout, muscle
ball: football, soccer, basketball, volleyball, tennis, handball, sport
shoe: jogging, marathon, runner, sneaker, shoe
swimming: swimming, swimming pool, swimmer
art: museum, painting, artist, art gallery, art=, exhibition, sculpture
theater: theater, theatre, opera, stage play
film: film, movie, cinema, documentary, documentaries
party: celebration, anniversary, anniversaries, festival, birthday party, summer party, christmas party
check: compliance, quality control, confirmation
question: faq, frequently asked questions, question, quiz
list: checklist, to-do list, task list
repeat: subscription, renewal, routine
network: network, org chart, organization chart, hierarchy
package: package, parcel, packaging, shipment
clipboard: survey, questionnaire, inspection, audit, sign up, register with, register online, registration
clothes: clothes, clothing, fashion, t-shirt, textile, garment
helmet: helmet, hard hat, occupational safety, construction worker, safety at work
id-card: id card, passport, identity card, driving licence, driver s license, business card
heating: heating, radiator, heat pump, boiler
plug: plug, socket, power outlet, plug in, plug it in, plug into
radio: radio, radio station
alarm: alarm clock, alarm, wake-up call
backpack: backpack, rucksack, emergency bag, pack a bag, pack your bag
hammer: hammer, nail it, carpentry
scissors: scissors, cut out
ruler: ruler, tape measure, measure the, measure your
pot: saucepan, cooking pot, boil, simmer, stew
shower: shower, shampoo
sofa: sofa, couch, furniture, armchair
flashlight: flashlight, torch
send: submit your, submit the, send off, hand in
`;
