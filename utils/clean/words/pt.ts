import type { AdWords } from './words.ts';

export const pt: AdWords = [
  'patrocinad- publieditorial publi',
  'publicidade',
  'anúncio-',
  'publicitári- patrocinador- patrocínio promo- propaganda pago paga comercial parceir- parceria oferecido apresentado',
  'artigo matéria notícia conteúdo- mensagem espaço informe isto vídeo leitura lendo ler leia segue contin- role- fechar pular pule remove- oculta-',
  'abaixo antes após aqui da de depois do dos em é este mais no nosso- para seu x',
  'o a os as um uma',
  'por pela pelo com',
];
