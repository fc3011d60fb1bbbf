import type { AdWords } from './words.ts';

export const es: AdWords = [
  'patrocinad- publirreportaje publi',
  'publicidad',
  'anuncio-',
  'publicitari- patrocinador- patrocinio promoci- pagad- comercial- socio- colaboración presentado ofrecido remitido',
  'artículo noticia nota contenido- esto mensaje espacio vídeo lectura leyendo leer lee sigu- seguir contin- desliza- cerrar cierra denuncia- omitir saltar quita- elimina- oculta- reporta-',
  'a al antes aquí de debajo del después en es este- esta marca nuestro- para tras tu veo x',
  'el la los las un una',
  'por con',
];
