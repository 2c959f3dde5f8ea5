/** "icon: what means it, …"; see ../keywords.ts for the marks. */
export const pt = `
none: no coracao de, no coracao da, no mercado, ponto de vista, em curso, a luz de, todo o mundo, por cento
people: equipe, equipa, funcionario, funcionaria, empregado, trabalhador, colega, populacao, habitante, cidadao, cidadaos, membro, usuario, utilizador, visitante, cliente, voluntario, participante, pessoa
hiring: contratacao, recrutamento, candidato, candidata, entrevista de emprego
baby: bebe, recem-nascido, nascimento, natalidade, gravidez, licenca parental
handshake: parceria, parceiro, colaboracao, cooperacao, negociacao
work: emprego, desemprego, trabalho, mercado de trabalho, profissao, carreira
award: premio, certificado, certificacao
trophy: trofeu, campeonato, campeao, copa do mundo, medalha de ouro, jogos olimpicos
idea: ideia, inovacao, lampada, criatividade
target: objetivo, meta=, metas=
presentation: apresentacao, oficina=, seminario, conferencia, palestra, curso=, cursos=, treinamento, reuniao, reunioes, formacao
megaphone: publicidade, marketing, campanha, anuncio
chat: conversa, comentario, mensagem, mensagens, debate
mail: e-mail, email, correio, boletim, carta=
phone: telefone, chamada, ligacao telefonica
smartphone: celular, celulares, telemovel, telemoveis, smartphone
bell: notificacao, lembrete
brain: cerebro, memoria, saude mental, psicologia
donation: doacao, doacoes, doador, voluntariado
vote: eleicao, eleicoes, eleitor, voto, referendo, urna, parlamento, democracia
star: avaliacao, avaliacoes
smile: felicidade, satisfacao, sorriso, bem-estar, alegria
heart: amor
money: dinheiro, orcamento, salario, renda=, rendimento, receita=, lucro, custo, despesa, financiamento, investimento, divida, gasto
coins: moeda, criptomoeda, bitcoin
savings: poupanca, aposentadoria, pensao, pensoes, reforma=
card: cartao de credito, cartoes de credito, pagamento
receipt: fatura, imposto, recibo, nota fiscal, iva=
bank: banco, emprestimo, hipoteca, taxa de juros, juros
price: preco, desconto, inflacao
calculator: contabilidade, calculadora, calculo, matematica
cart: compras, supermercado, comercio eletronico, carrinho
store: loja, varejo
gift: presente=, presentes=
growth: crescimento, aumento
decline: queda, reducao, recessao, diminuicao
chart: estatistica, analise
gauge: velocidade, desempenho, eficiencia
clock: relogio, hora, minuto, horario, horas extras, jornada de trabalho
timer: cronometro, temporizador
calendar: calendario, prazo, compromisso, fim de semana, feriado, data limite
place: endereco, localizacao
map: mapa, rota, itinerario, navegacao
globe: internacional, mundial, internet, site=, global
flag: bandeira, nacao
mountain: montanha, alpes, geleira, vulcao
beach: praia, ilha, ferias
sea: mar, mares, oceano, rio=, rios=, enchente, inundacao, lago, costa=, mare
home: casa, moradia, apartamento, aluguel, inquilino, imovel, imoveis, teletrabalho, home office, habitacao, domicilio
building: cidade, empresa, escritorio, sede, predio, arranha-ceu, municipio, prefeitura, edificio
factory: fabrica, industria, fabricacao, emissao, emissoes, co2, dioxido de carbono, gases de efeito estufa
hospital: hospital, hospitais, clinica, pronto-socorro, uti=
school: escola, aluno, aluna, creche, professor, professora
graduation: universidade, estudante, diploma, bolsa de estudos, educacao, faculdade
church: igreja, religiao, catedral
hotel: hotel, hoteis, hospedagem, alojamento
castle: castelo, fortaleza, idade media
warehouse: armazem, estoque, inventario
construction: construcao, obra=, obras=, canteiro de obras, alvara de construcao, reforma da casa
door: porta=, portas=, entrada
key: chave
bed: sono=, cama, colchao, insonia
laundry: maquina de lavar, lavanderia, detergente
wrench: reparo, reparacao, manutencao, ferramenta, encanador
settings: configuracao, configuracoes, automacao, maquina
pencil: lapis, caneta
laptop: computador, computadores, notebook, portatil
code: software, codigo-fonte, desenvolvedor, programacao, codigo aberto
database: banco de dados, base de dados, backup
server: servidor, centro de dados
chip: semicondutor, microchip, processador
wifi: wifi, wi-fi, banda larga
robot: robo, robos, inteligencia artificial, ia=, chatbot, aprendizado de maquina
app: aplicativo, aplicacao, navegador
download: download
search: mecanismo de busca, motor de busca
folder: pasta=, arquivo
document: documento, formulario, relatorio, papelada, burocracia
printer: impressora
camera: camera, fotografia, foto, fotografo
video: video, videochamada, videoconferencia
picture: ilustracao, infografico
music: musica, cancao, concerto, orquestra, violao, piano
microphone: microfone, podcast, entrevista, cantor
headphones: fones de ouvido, atendimento ao cliente, audiolivro
tv: televisao, televisor
game: videogame, videojogo, jogos eletronicos
battery: bateria, pilha
satellite: satelite
lock: senha, palavra-passe, criptografia, privacidade, protecao de dados, cadeado
shield: seguranca, seguro=, seguros=, ciberseguranca, protecao
fingerprint: impressao digital, impressoes digitais
eye: olho, visao
warning: risco, perigo, acidente, emergencia, alerta, fraude, golpe=, phishing
ban: proibicao, proibido, proibida
fire: incendio, bombeiro, extintor, queimadas
pulse: coracao, infarto, pressao arterial, frequencia cardiaca
pill: medicamento, farmacia, remedio, antibiotico, vitamina
syringe: vacina, vacinacao, seringa, injecao
doctor: medico, medica, enfermeiro, enfermeira, saude, paciente, diagnostico, cirurgia, dentista, doenca
ambulance: ambulancia, primeiros socorros
bone: osso, esqueleto
virus: virus, infeccao, gripe, covid, pandemia, bacteria
dna: dna, gene, genoma, genetica
thermometer: temperatura, febre, onda de calor, calor, aquecimento global
accessibility: acessibilidade, cadeira de rodas, deficiencia
cigarette: tabaco, cigarro, fumante, fumador
food: restaurante, refeicao, refeicoes, almoco, jantar, comida, alimento, cozinha, nutricao, alimentacao
coffee: cafe, espresso, cafeina, cha=
wine: vinho, vinhedo, vinha, alcool
beer: cerveja, cervejaria
water: agua, agua potavel
bread: pao=, paes=, padaria, padeiro
grain: trigo, cereal, cereais, colheita, farinha, arroz, milho, soja
apple: maca=, macas=, fruta, pomar
carrot: legume, cenoura, vegetariano, vegano, verdura, salada
fish: peixe, pesca=, salmao, atum
meat: carne, boi=, porco
egg: ovo=, ovos=
milk: leite, laticinio, iogurte, queijo, manteiga
pizza: pizza
cake: bolo=, bolos=, aniversario
ice-cream: sorvete, gelado
plane: aviao, avioes, voo, aeroporto, companhia aerea, aviacao
train: trem=, trens=, comboio, ferrovia, estacao de trem, ferroviario
car: carro, automovel, automoveis, motorista, estacionamento
bus: onibus, autocarro
bike: bicicleta, ciclista, ciclovia
ship: navio, barco, porto=, portos=, balsa, cruzeiro
truck: caminhao, caminhoes, camiao, entrega, logistica, cadeia de suprimentos, frete
luggage: viagem, viagens, mala=, malas=, bagagem, turismo, turista
ticket: bilhete, ingresso
tent: acampamento, barraca, camping
fuel: combustivel, combustiveis, gasolina, diesel, petroleo, posto de gasolina
road: estrada, rodovia, transito, rua=, ruas=
tram: bonde, metro, eletrico=, transporte publico
motorbike: motocicleta, moto=, motos=
footprints: pedestre, caminhada, trilha, pegada de carbono
rocket: foguete, startup, lancamento
electricity: eletricidade, energia, quilowatt, kwh, rede eletrica, apagao
sun: sol=, protetor solar
wind: vento, eolica, eolico, energia eolica
solar: solar, painel solar, paineis solares, fotovoltaica, energia solar
charger: carro eletrico, carros eletricos, estacao de recarga, veiculos eletricos
nuclear: nuclear, usina nuclear, uranio, radioativo
recycle: reciclagem, economia circular
trash: lixo, residuo, desperdicio
tree: arvore
leaf: sustentabilidade, meio ambiente, natureza, ecologia, biodiversidade, sustentavel
flower: flor=, flores=, jardim
sprout: planta=, plantas=, semente, compostagem, fertilizante, solo=
forest: floresta, desmatamento
bird: passaro, ave=, aves=
cat: gato
dog: cao=, caes=, cachorro
animal: animal, animais, fauna, gado, vaca, veterinario, cavalo
tractor: agricultura, agricultor, fazenda, trator, agricola
earth: planeta, clima, mudancas climaticas, mudanca climatica
book: livro, romance=, leitura, literatura
library: biblioteca
justice: lei=, leis=, direito=, direitos=, justica, advogado, advogada, igualdade, lgpd
court: tribunal, juiz=, juizes=, sentenca
contract: contrato, assinatura
newspaper: jornal, jornais, noticia, imprensa, jornalista
language: idioma, lingua, traducao, tradutor, gramatica, ortografia
share: redes sociais, rede social
science: ciencia, pesquisa cientifica, laboratorio, quimica, experimento, cientista, pesquisador
microscope: microscopio, biologia
telescope: telescopio, astronomia, galaxia
cloud: nuvem, nuvens
rain: chuva, precipitacao
snow: neve, esqui, geada
storm: tempestade, furacao, relampago, ciclone
umbrella: guarda-chuva
moon: lua=, turno da noite
gym: academia de ginastica, musculo, exercicio fisico, musculacao
ball: futebol, esporte, desporto, basquete, tenis, volei
shoe: maratona, corredor, sapato
swimming: natacao, piscina, nadador
art: arte=, artes=, museu, pintura, artista, exposicao
theater: teatro, opera
film: filme, cinema, documentario
party: festa=, festas=, festival
question: pergunta, perguntas frequentes
list: lista de verificacao, lista de tarefas
repeat: renovacao
network: organograma
package: pacote, embalagem, embalagens, encomenda
clipboard: questionario, inspecao
clothes: roupa, moda, textil
helmet: capacete, seguranca do trabalho, operario
id-card: passaporte, carteira de identidade, cartao de cidadao, carteira de motorista, carta de conducao
heating: aquecedor, bomba de calor
`;
