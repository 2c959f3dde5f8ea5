/** "icon: what means it, …"; see ../keywords.ts for the marks. */
export const es = `
none: en el corazon de, a juicio de, casco urbano, en el mercado, punto de vista, a la luz de, en marcha, en curso, todo el mundo, por ciento
people: equipo, empleado, empleada, trabajador, trabajadora, personal=, plantilla=, poblacion, habitante, ciudadano, miembro, usuario, visitante, cliente, voluntario, participante, gente, persona
hiring: contratacion, seleccion de personal, candidato, candidata, entrevista de trabajo
baby: bebe, recien nacido, nacimiento, natalidad, embarazo, permiso parental
handshake: alianza, socio, colaboracion, cooperacion, negociacion
work: empleo, desempleo, trabajo, mercado laboral, profesion, puesto de trabajo, paro=
award: premio, galardon, certificado, certificacion
trophy: trofeo, campeonato, campeon, campeona, mundial de futbol, copa del mundo, medalla de oro, juegos olimpicos
idea: idea, innovacion, bombilla, creatividad
target: objetivo, meta=
presentation: presentacion, taller, seminario, conferencia, curso, formacion, reunion
megaphone: publicidad, marketing, campana, anuncio, nota de prensa
chat: conversacion, comentario, mensaje, debate, dialogo
mail: correo electronico, correo, boletin, carta=
phone: telefono, llamada telefonica, llamada
smartphone: movil=, moviles=, telefono movil, telefonos moviles, smartphone, celular
bell: notificacion, recordatorio, campana de alarma
brain: cerebro, memoria, salud mental, psicologia
donation: donacion, donante, voluntariado
vote: eleccion, elecciones, votante, voto, referendum, urna, parlamento, democracia
star: valoracion, resenas
smile: felicidad, satisfaccion, sonrisa, bienestar, alegria
heart: amor
money: dinero, presupuesto, salario, sueldo, ingreso, beneficio, coste, costo, gasto, financiacion, subvencion, inversion, deuda, efectivo
coins: moneda, criptomoneda, divisa, bitcoin
savings: ahorro, jubilacion, pension, pensiones, hucha
card: tarjeta de credito, tarjetas de credito, pago
receipt: factura, impuesto, recibo, iva=, declaracion de la renta
bank: banco, prestamo, hipoteca, tipo de interes, tipos de interes
price: precio, descuento, inflacion
calculator: contabilidad, calculadora, calculo, matematicas
cart: compra, supermercado, comercio electronico, carrito
store: tienda, comercio minorista
gift: regalo
growth: crecimiento, aumento, subida
decline: descenso, caida, recesion, disminucion
chart: estadistica, analisis
gauge: velocidad, rendimiento, eficiencia
clock: reloj, hora, minuto, horario, horas extra, jornada laboral
timer: cronometro, temporizador
calendar: calendario, plazo, cita, fin de semana, fecha limite, festivo
place: direccion, ubicacion
map: mapa, ruta, itinerario, navegacion
globe: internacional, mundial, internet, sitio web, global
flag: bandera, hito, nacion
mountain: montana, alpes, andes, glaciar, volcan
beach: playa, isla, vacaciones
sea: mar, oceano, rio=, rios=, inundacion, lago, costa, marea
home: casa, vivienda, piso=, alquiler, inquilino, inmueble, teletrabajo, hogar, apartamento
building: ciudad, empresa, oficina, sede, rascacielos, edificio, ayuntamiento, municipio
factory: fabrica, industria, fabricacion, emision, co2, dioxido de carbono, gases de efecto invernadero
hospital: hospital, clinica, urgencias, cuidados intensivos
school: escuela, colegio, alumno, alumna, guarderia, maestro, maestra, profesor, profesora
graduation: universidad, estudiante, titulo universitario, beca, educacion
church: iglesia, religion, catedral
hotel: hotel, alojamiento, hostal
castle: castillo, fortaleza, edad media
warehouse: almacen, inventario
construction: construccion, obra=, obras=, licencia de obra, renovacion, reforma de vivienda
door: puerta, entrada
key: llave
bed: sueno, cama, colchon, dormitorio, siesta, insomnio
laundry: lavadora, detergente, colada, lavavajillas
wrench: reparacion, mantenimiento, herramienta, fontanero
settings: configuracion, automatizacion, maquina
pencil: lapiz, boligrafo, redaccion
laptop: ordenador, computadora, portatil
code: software, codigo fuente, desarrollador, programacion, codigo abierto
bug: error de software, depuracion
database: base de datos, bases de datos, copia de seguridad
server: servidor, centro de datos
chip: semiconductor, microchip, procesador
wifi: wifi, wi-fi, banda ancha
robot: robot, inteligencia artificial, ia=, chatbot, aprendizaje automatico
app: aplicacion, navegador
download: descarga
search: buscador, motor de busqueda
folder: carpeta, archivo
document: documento, formulario, informe, papeleo, tramite, certificado de
printer: impresora
camera: camara, fotografia, foto, fotografo
video: video, videollamada, videoconferencia
picture: ilustracion, infografia
music: musica, cancion, concierto, orquesta, guitarra, piano, musico
microphone: microfono, podcast, entrevista, cantante
headphones: auriculares, atencion al cliente, audiolibro
tv: television, televisor
game: videojuego
battery: bateria, pila=, pilas=
satellite: satelite
lock: contrasena, cifrado, privacidad, proteccion de datos, candado
shield: seguridad, seguro=, seguros=, ciberseguridad, proteccion
fingerprint: huella digital, huella dactilar
eye: ojo, vista=, vision
warning: riesgo, peligro, accidente, emergencia, alerta, fraude, estafa, phishing
ban: prohibicion, prohibido, prohibida
fire: incendio, bombero, extintor
pulse: corazon, infarto, presion arterial, ritmo cardiaco, pulso
pill: medicamento, farmacia, pastilla, antibiotico, vitamina, farmaco
syringe: vacuna, vacunacion, jeringa, inyeccion
doctor: medico, medica, enfermero, enfermera, salud, paciente, diagnostico, cirugia, dentista, enfermedad
ambulance: ambulancia, primeros auxilios
bone: hueso, esqueleto
virus: virus, infeccion, gripe, covid, pandemia, bacteria
dna: adn, gen=, genes=, genetica, genoma
thermometer: temperatura, fiebre, ola de calor, calor, calentamiento global
accessibility: accesibilidad, silla de ruedas, discapacidad
cigarette: tabaco, cigarrillo, fumador
food: restaurante, comida, almuerzo, cena=, desayuno, alimento, cocina, nutricion, receta, alimentacion
coffee: cafe, espresso, cafeina, te=, capuchino
wine: vino, vinedo, bodega, champan, alcohol
beer: cerveza, cerveceria
water: agua, agua potable
bread: pan=, panes=, panaderia, panadero
grain: trigo, cereal, cosecha, harina, arroz, maiz, cebada
apple: manzana, fruta, huerto
carrot: verdura, zanahoria, hortaliza, vegetariano, vegano, ensalada
fish: pescado, pesca=, pez=, peces=, salmon, atun, marisco
meat: carne, ternera, cerdo
egg: huevo
milk: leche, lacteo, yogur, queso, mantequilla
pizza: pizza
cake: pastel, cumpleanos, tarta
ice-cream: helado
plane: avion, vuelo, aeropuerto, aerolinea, aviacion
train: tren, ferrocarril, ferroviario, estacion de tren
car: coche, automovil, conductor, aparcamiento
bus: autobus
bike: bicicleta, ciclista, bici=, bicis=, carril bici
ship: barco, buque, puerto, ferri, portacontenedores, crucero
truck: camion, entrega, logistica, cadena de suministro, transporte de mercancias
luggage: viaje, maleta, equipaje, turismo, turista
ticket: billete, entradas=
tent: camping, tienda de campana, acampada
fuel: combustible, gasolina, diesel, gasolinera, petroleo
road: carretera, autopista, trafico, calle
tram: tranvia, metro=, transporte publico
motorbike: motocicleta, moto=, motos=, patinete
footprints: peaton, senderismo, caminata, huella de carbono, caminar
rocket: cohete, startup, lanzamiento
electricity: electricidad, energia, kilovatio, kwh, red electrica, apagon
sun: sol=, protector solar
wind: viento, eolica, eolico, energia eolica, aerogenerador
solar: solar, panel solar, paneles solares, fotovoltaica, energia solar
charger: punto de recarga, coche electrico, coches electricos, vehiculo electrico, vehiculos electricos
nuclear: nuclear, central nuclear, uranio, radiactivo
recycle: reciclaje, economia circular
trash: residuo, basura, desperdicio
tree: arbol
leaf: sostenibilidad, medio ambiente, naturaleza, ecologia, biodiversidad, sostenible
flower: flor=, flores=, jardin
sprout: planta=, plantas=, semilla, compost, fertilizante, suelo=
forest: bosque, deforestacion, selva
bird: pajaro, ave=, aves=, ciguena, garza
cat: gato
dog: perro
animal: animal, fauna, ganado, vaca, veterinario, caballo
tractor: agricultura, agricultor, granja, tractor, agricola
earth: planeta, clima, cambio climatico
book: libro, novela, lectura, literatura
library: biblioteca
justice: ley=, leyes=, derecho, justicia, abogado, abogada, igualdad, reglamento
court: tribunal, juez=, jueces=, sentencia, juicio
contract: contrato, firma=
newspaper: periodico, noticia, prensa, periodista
language: idioma, lengua, traduccion, traductor, gramatica, ortografia
share: redes sociales, red social
science: ciencia, investigacion, laboratorio, quimica, experimento, cientifico, investigador
microscope: microscopio, biologia
telescope: telescopio, astronomia, galaxia
cloud: nube
rain: lluvia, precipitacion
snow: nieve, esqui, helada
storm: tormenta, huracan, rayo, ciclon
umbrella: paraguas
moon: luna, turno de noche
gym: gimnasio, musculo, ejercicio fisico, entrenamiento
ball: futbol, deporte, baloncesto, tenis, balonmano
shoe: maraton, corredor, zapato, zapatilla
swimming: natacion, piscina, nadador
art: arte, museo, pintura, artista, exposicion
theater: teatro, opera
film: pelicula, cine=, cines=, documental
party: fiesta, aniversario, festival
question: pregunta, preguntas frecuentes
list: lista de verificacion, lista de tareas
repeat: suscripcion, renovacion de contrato
network: organigrama
package: paquete, embalaje, envase
clipboard: encuesta, cuestionario, inspeccion
clothes: ropa, moda, textil
helmet: casco de obra, seguridad laboral, obrero
id-card: pasaporte, documento de identidad, carne de conducir, permiso de conducir
heating: calefaccion, bomba de calor, radiador
`;
