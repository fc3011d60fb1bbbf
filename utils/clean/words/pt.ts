import type { AdWords } from './words.ts';

export const pt: AdWords = [
  'patrocinad- publieditorial publi',
  'publicidade',
  'anúncio-',
  'publicitári- patrocinador- patrocínio promo- propaganda pago paga comercial parceir- parceria oferecido apresentado',
  'artigo matéria notícia conteúdo- mensagem espaço texto informe isto vídeo leitura lendo ler leia segue contin- role- denuncia- fechar pular pule remove- oculta-',
  'abaixo antes após aqui da de depois do dos em é este mais marca no nosso- para produzido seu vejo x',
  'o a os as um uma',
  'por pela pelo com',
];
