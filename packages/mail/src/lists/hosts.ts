/** Mail for anybody: no organisation stands behind an address here. */
export const freemail = words(`
gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com aol.com icloud.com me.com mac.com
proton.me protonmail.com pm.me gmx.com gmx.net gmx.de gmx.es mail.com zoho.com zohomail.com yandex.com yandex.ru mail.ru inbox.ru bk.ru list.ru
tutanota.com tuta.io tutamail.com fastmail.com hey.com hushmail.com mailfence.com outlook.com.br outlook.es outlook.pt hotmail.com.br hotmail.es hotmail.co.uk
hotmail.fr live.com.br live.com.pt live.com.mx live.co.uk yahoo.com.br yahoo.es yahoo.com.mx yahoo.com.ar yahoo.co.uk yahoo.fr yahoo.co.in bol.com.br
uol.com.br terra.com.br ig.com.br globo.com globomail.com r7.com oi.com.br zipmail.com.br sapo.pt mail.telepac.pt netcabo.pt clix.pt iol.pt telefonica.net
terra.es ya.com wanadoo.es ono.com btinternet.com sky.com virginmedia.com comcast.net verizon.net att.net sbcglobal.net cox.net qq.com 163.com 126.com
naver.com daum.net web.de t-online.de freenet.de orange.fr free.fr laposte.net libero.it email.com consultant.com usa.com post.com myself.com
`);

/** Addresses that live an hour. */
export const disposable = words(`
mailinator.com guerrillamail.com sharklasers.com 10minutemail.com temp-mail.org tempmail.com yopmail.com trashmail.com getnada.com maildrop.cc
dispostable.com throwawaymail.com mohmal.com fakeinbox.com mintemail.com emailondeck.com moakt.com tempr.email mail.tm 1secmail.com discard.email
spamgourmet.com mailnesia.com tempail.com minuteinbox.com burnermail.io mailcatch.com inboxkitten.com tmail.ws luxusmail.org
`);

export const shorteners = words(`
bit.ly bitly.com tinyurl.com t.co goo.gl ow.ly is.gd v.gd buff.ly rebrand.ly cutt.ly shorturl.at rb.gy t.ly tiny.cc bl.ink lnkd.in s.id encurtador.com.br
encr.pw acesse.one l1nk.dev l1nq.com abrir.link abre.ai bityli.com bityl.co n9.cl acortar.link qrco.de qr.codes qrfy.io me-qr.com scnv.io linktr.ee
short.io shorte.st adf.ly soo.gd clck.ru u.to urlz.fr x.gd kutt.it dub.sh surl.li tinyurl.is 2u.pw shrtco.de cli.re ity.im urlr.me did.li wa.link
`);

/** Anybody can put a file, a page or a form here in a minute. */
export const fileHosts = words(`
drive.google.com docs.google.com forms.gle sites.google.com 1drv.ms onedrive.live.com dropbox.com box.com app.box.com wetransfer.com we.tl mediafire.com mega.nz
mega.io sendspace.com gofile.io transfer.sh file.io anonfiles.com pixeldrain.com 4shared.com terabox.com sendgb.com smash.com filemail.com canva.com
notion.site notion.so docsend.com scribd.com issuu.com indd.adobe.com express.adobe.com jotform.com form.jotform.com typeform.com surveymonkey.com
forms.office.com forms.zoho.com formstack.com wufoo.com cognitoforms.com 123formbuilder.com airtable.com tally.so paperform.co evernote.com padlet.com genially.com
figma.com miro.com gamma.app sway.office.com sway.cloud.microsoft trello.com storage.googleapis.com firebasestorage.googleapis.com s3.amazonaws.com
blob.core.windows.net raw.githubusercontent.com ipfs.io dweb.link cloudflare-ipfs.com gateway.pinata.cloud cdn.discordapp.com pastebin.com telegra.ph
`);

/** Free places to build a site: the registrable domain says nothing about the owner. */
export const freeHosts = words(`
web.app firebaseapp.com pages.dev workers.dev r2.dev github.io gitlab.io netlify.app vercel.app herokuapp.com onrender.com glitch.me replit.app replit.dev repl.co
surge.sh weebly.com weeblysite.com wixsite.com wixstudio.com wordpress.com blogspot.com blogspot.com.br square.site webflow.io framer.website framer.app
godaddysites.com mystrikingly.com strikingly.com jimdosite.com jimdofree.com yolasite.com 000webhostapp.com infinityfreeapp.com epizy.com rf.gd 42web.io
byethost.com ucoz.net tilda.ws carrd.co bravesites.com webnode.com webnode.page site123.me simvoly.com lovestoblog.com wuaze.com fwh.is great-site.net
azurewebsites.net azureedge.net web.core.windows.net cloudfront.net appspot.com run.app cloudapp.net cloudapp.azure.com fly.dev railway.app deno.dev
codeanyapp.com ngrok.io ngrok.app ngrok-free.app trycloudflare.com loca.lt serveo.net duckdns.org no-ip.org ddns.net hopto.org zapto.org sytes.net
myftp.org dynu.net freeddns.org servehttp.com myvnc.com gotdns.ch dynv6.net mybluehost.me hostingersite.com hstn.me temporary.site lovable.app
bubbleapps.io softr.app teachable.com clickfunnels.com systeme.io typedream.app ghost.io plesk.page sviluppo.host cprapid.com edgeone.app vercel.dev
my.canva.site canva.site hubspotpagebuilder.com hs-sites.com backblazeb2.com linodeobjects.com digitaloceanspaces.com ondigitalocean.app myportfolio.com
`);

/** A brand's name as a subdomain is normal on these services. */
export const customerPlatforms = words(`
zendesk.com freshdesk.com freshservice.com intercom.help salesforce.com force.com my.site.com hubspot.com statuspage.io atlassian.net okta.com onelogin.com
auth0.com greenhouse.io lever.co gupy.io workable.com myworkday.com myworkdayjobs.com bamboohr.com service-now.com sharepoint.com onmicrosoft.com slack.com
shopify.com myshopify.com vtex.com vtexcommercestable.com.br medallia.com qualtrics.com surveymonkey.com eloqua.com exacttarget.com sfmc-content.com
marketo.com mktoweb.com responsys.net sendgrid.net mailchimp.com list-manage.com emarsys.net klaviyo.com braze.com iterable.com customer.io cheetahmail.com
epsl1.com rsys2.com cjm.adobe.com campaign.adobe.com akamaized.net akamaihd.net cloudinary.com imgix.net scene7.com fastly.net edgekey.net edgesuite.net
azurefd.net trafficmanager.net zoom.us webex.com eventbrite.com lojaintegrada.com.br nuvemshop.com.br tray.com.br reclameaqui.com.br trustpilot.com
`);

/** Services that send for anybody who pays: their DKIM says nothing about the header from. */
export const bulkSenders = words(`
sendgrid.net sendgrid.com amazonses.com mailgun.org mailgun.net mandrillapp.com mcsv.net mcdlv.net rsgsv.net mailchimpapp.net sparkpostmail.com
sendinblue.com brevo.com sender-sib.com mailjet.com postmarkapp.com mtasv.net constantcontact.com ccsend.com hubspotemail.net hubspot.com
exacttarget.com salesforce.com klaviyomail.com klaviyo.com elasticemail.com elasticemail.net smtp2go.com zohomail.com zcsend.net zeptomail.com
getresponse.com activecampaign.com emsd1.com e-goi.com egoiapp.com rdstation.com.br rdstation-email.net mailersend.net mailerlite.com mlsend.com
sendpulse.com moosend.com omnisend.com acumbamail.com mailrelay.com mdirector.com doppler.com fromdoppler.com locaweb.com.br emktlw-01.com cmail19.com cmail20.com
createsend.com convertkit.com kit-mail.com beehiiv.com substack.com customeriomail.com intercom-mail.com zendesk.com freshemail.io onmicrosoft.com
gappssmtp.com bmsend.com vtex.com shopifyemail.com wixemails.com
`);

/** Suffixes where phishing outnumbers honest sites in public abuse reports. */
export const abusedSuffixes = words(`
top xyz icu click link live online site shop store website space fun buzz monster cyou cfd sbs rest bond quest beauty hair makeup mom lol pics lat autos
boats homes yachts motorcycles skin tokyo gq cf ml ga tk work support help rocks host press vip club win bid loan men party review science stream trade date faith
racing download accountant cricket zip mov su ru.com za.com sa.com eu.com br.com uk.com us.com ly ws cc pw cam surf today world life ink finance
`);

/** Words that turn a brand's name into a bait: oktalogin-target, suporte-banco. */
export const serviceWords = words(`
login logon signin signon sso auth oauth secure security seguro segura seguranca seguridad support suporte soporte help helpdesk desk ajuda ayuda atendimento
atencion service services servico servicos servicio servicios customer cliente clientes client account accounts conta contas cuenta cuentas verify verification
verificar verifica verificacao verificacion validate valida validar update updates atualizar atualizacao actualizar actualizacion alert alerts alerta alertas
confirm confirma confirmar billing bill fatura faturas factura facturas invoice invoices payment payments pagamento pagamentos pago pagos pay refund reembolso
devolucao devolucion recovery recover recuperar recuperacion unlock desbloqueio desbloqueo reset password senha clave contrasena id mail email webmail portal
online internet banking bank banco bankline app mobile token otp cms okta vpn hr rh it ti admin team equipe equipo center centre central centro oficial official
delivery entrega entregas envio envios tracking track rastreio rastreamento rastreo seguimiento paquete pacote encomenda encomendas parcel package taxa tasa
promo promocao promocion premio premios gift bonus pontos puntos rewards resgate livelo esfera desconto oferta ofertas notice notification notificacao notificacion
notifica aviso avisos regularize regularizar regulariza multa multas pendencia pendencias debito debitos acesso acceso access web net info shop store loja tienda
card cards cartao cartoes tarjeta tarjetas pix wallet docs document documents documento documentos sign assinar firma nfe boleto boletos
`);

/** Hosts whose links carry the real target inside, for every sender who uses them. */
export const clickTrackers = words(`
list-manage.com sendgrid.net mandrillapp.com mailgun.org mailchi.mp hubspotlinks.com hubspotemail.net exct.net klclick.com klclick1.com klclick2.com klclick3.com
ct.sendgrid.net awstrack.me rs6.net constantcontact.com createsend.com cmail19.com cmail20.com mjt.lu sibforms.com sendibt2.com sendibt3.com r.mailjet.com e-goi.com
emarsys.net rsgsv.net rdstation.com.br urldefense.com urldefense.proofpoint.com safelinks.protection.outlook.com mimecastprotect.com mimecast.com
linkprotect.cudasvc.com clicktime.symantec.com secure-web.cisco.com customeriomail.com intercom-clicks.com substack.com beehiiv.com eloqua.com marketo.com
mkt.com pardot.com salesforce.com sparkpostmail.com acumbamail.com mdirector.com ml-click.com mlsend.com tracking.com
`);

/** Open redirects on trusted hosts: registrable domain, the path it starts with (empty for any), the parameters. */
export const redirectors: readonly (readonly [domain: string, path: string, parameters: string])[] = [
  ["google.com", "/url", "q url"],
  ["google.com", "/amp", ""],
  ["google.com.br", "/url", "q url"],
  ["google.es", "/url", "q url"],
  ["google.com", "/travel/clk", "pcurl"],
  ["doubleclick.net", "", "adurl ds_dest_url dest url"],
  ["googleadservices.com", "", "adurl"],
  ["youtube.com", "/redirect", "q"],
  ["bing.com", "/ck/a", "u"],
  ["bing.com", "/alink", "url"],
  ["yahoo.com", "", "RU"],
  ["linkedin.com", "/redir", "url"],
  ["linkedin.com", "/slink", "code"],
  ["lnkd.in", "", ""],
  ["facebook.com", "/l.php", "u"],
  ["instagram.com", "", "u"],
  ["baidu.com", "/link", "url"],
  ["duckduckgo.com", "/l/", "uddg"],
  ["medium.com", "/r/", "url"],
  ["slack-redir.net", "", "url"],
  ["vk.com", "/away.php", "to"],
  ["t.umblr.com", "", "z"],
  ["tiktok.com", "/link", "target"],
  ["sng.link", "", "_fallback_redirect _dl"],
  ["app.link", "", "$fallback_url $desktop_url"],
  ["adobe.com", "", "u p1"],
  ["salesforce.com", "/redirect", "url"],
  ["microsoft.com", "/redirect", "url"],
];

function words(block: string): readonly string[] {
  return block.trim().split(/\s+/);
}
