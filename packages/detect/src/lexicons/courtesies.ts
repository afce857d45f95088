/** Words of thanks, greeting and assent; a message of nothing else asks for nothing. Folded, without accents. */
export const COURTESIES: ReadonlySet<string> = new Set(
  `
  ok okay okey k kk great perfect lovely brilliant super cool nice fine good sure right alright understood noted
  thanks thank thx ty cheers ta you u so much very a lot many all your help for the everything
  hi hello hey there morning afternoon evening night day bye goodbye regards kind best wishes have care take
  yes yep yeah no worries problem welcome please wait waiting
  obrigado obrigada obg brigado brigada valeu vlw grato grata agradeco muito muitissimo mesmo pela pelo ajuda atencao tudo
  por de nada e o os as um uma eu te lhe ate mais logo entendi entendido certo beleza blz perfeito otimo maravilha legal
  ola oi bom boa dia tarde noite tchau abraco abracos att sim nao ta bem combinado aguardo
  gracias muchas mil mucho agradezco agradecida agradecido muy amable vale listo perfecto genial excelente bueno buena
  buenas buenos dias tardes noches hola saludos adios hasta luego si bien claro entendido quedo atento atenta espero
  que tenga tengan tenha un una buen lindo lindo su la el ayuda atencion todo todos
  `
    .trim()
    .split(/\s+/),
);
