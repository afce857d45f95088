import type { Detector } from "../detector.ts";
import { email } from "./contact/email.ts";
import { emailSpelled } from "./contact/email-spelled.ts";
import { phone } from "./contact/phone.ts";
import { arCuit } from "./government-id/ar-cuit.ts";
import { arDni } from "./government-id/ar-dni.ts";
import { beNrn } from "./government-id/be-nrn.ts";
import { bgEgn } from "./government-id/bg-egn.ts";
import { brCivilRecord } from "./government-id/br-civil-record.ts";
import { brCnh } from "./government-id/br-cnh.ts";
import { brCnpj } from "./government-id/br-cnpj.ts";
import { brCnpjLetters } from "./government-id/br-cnpj-letters.ts";
import { brCourtCase } from "./government-id/br-court-case.ts";
import { brCpf } from "./government-id/br-cpf.ts";
import { brCtps } from "./government-id/br-ctps.ts";
import { brPassport } from "./government-id/br-passport.ts";
import { brPis } from "./government-id/br-pis.ts";
import { brPlate } from "./government-id/br-plate.ts";
import { brProfessional } from "./government-id/br-professional.ts";
import { brRenavam } from "./government-id/br-renavam.ts";
import { brRg } from "./government-id/br-rg.ts";
import { brRgX } from "./government-id/br-rg-x.ts";
import { brTitulo } from "./government-id/br-titulo.ts";
import { caSin } from "./government-id/ca-sin.ts";
import { clRut } from "./government-id/cl-rut.ts";
import { clRutDigits } from "./government-id/cl-rut-digits.ts";
import { coCedula } from "./government-id/co-cedula.ts";
import { coNit } from "./government-id/co-nit.ts";
import { crCedula } from "./government-id/cr-cedula.ts";
import { cyTax } from "./government-id/cy-tax.ts";
import { czBirthNumber } from "./government-id/cz-birth-number.ts";
import { deIdCard } from "./government-id/de-id-card.ts";
import { dePension } from "./government-id/de-pension.ts";
import { deTaxId } from "./government-id/de-tax-id.ts";
import { dkCpr } from "./government-id/dk-cpr.ts";
import { doCedula } from "./government-id/do-cedula.ts";
import { ecCedula } from "./government-id/ec-cedula.ts";
import { ecRuc } from "./government-id/ec-ruc.ts";
import { eeLtCode } from "./government-id/ee-lt-code.ts";
import { esCif } from "./government-id/es-cif.ts";
import { esNie } from "./government-id/es-nie.ts";
import { esNif } from "./government-id/es-nif.ts";
import { esNuss } from "./government-id/es-nuss.ts";
import { esPassport } from "./government-id/es-passport.ts";
import { esPlate } from "./government-id/es-plate.ts";
import { euVat } from "./government-id/eu-vat.ts";
import { fiHetu } from "./government-id/fi-hetu.ts";
import { frSiren } from "./government-id/fr-siren.ts";
import { frSiret } from "./government-id/fr-siret.ts";
import { frTax } from "./government-id/fr-tax.ts";
import { grAfm } from "./government-id/gr-afm.ts";
import { hrOib } from "./government-id/hr-oib.ts";
import { iePps } from "./government-id/ie-pps.ts";
import { itCodiceFiscale } from "./government-id/it-codice-fiscale.ts";
import { itIva } from "./government-id/it-iva.ts";
import { luNumber } from "./government-id/lu-number.ts";
import { lvCode } from "./government-id/lv-code.ts";
import { mrz } from "./government-id/mrz.ts";
import { mtId } from "./government-id/mt-id.ts";
import { mxCurp } from "./government-id/mx-curp.ts";
import { mxRfc } from "./government-id/mx-rfc.ts";
import { mxVoterKey } from "./government-id/mx-voter-key.ts";
import { nlBsn } from "./government-id/nl-bsn.ts";
import { noFnr } from "./government-id/no-fnr.ts";
import { passport } from "./government-id/passport.ts";
import { peDni } from "./government-id/pe-dni.ts";
import { peRuc } from "./government-id/pe-ruc.ts";
import { plNip } from "./government-id/pl-nip.ts";
import { plPesel } from "./government-id/pl-pesel.ts";
import { ptCitizenCard } from "./government-id/pt-citizen-card.ts";
import { ptNif } from "./government-id/pt-nif.ts";
import { ptNiss } from "./government-id/pt-niss.ts";
import { pyRuc } from "./government-id/py-ruc.ts";
import { roCnp } from "./government-id/ro-cnp.ts";
import { sePersonnummer } from "./government-id/se-personnummer.ts";
import { siEmso } from "./government-id/si-emso.ts";
import { ukDrivingLicence } from "./government-id/uk-driving-licence.ts";
import { ukNino } from "./government-id/uk-nino.ts";
import { ukUtr } from "./government-id/uk-utr.ts";
import { usDrivingLicence } from "./government-id/us-driving-licence.ts";
import { usEin } from "./government-id/us-ein.ts";
import { usItin } from "./government-id/us-itin.ts";
import { usPassport } from "./government-id/us-passport.ts";
import { usSsn } from "./government-id/us-ssn.ts";
import { uyCi } from "./government-id/uy-ci.ts";
import { uyRut } from "./government-id/uy-rut.ts";
import { veRif } from "./government-id/ve-rif.ts";
import { atSvnr } from "./health/at-svnr.ts";
import { brCns } from "./health/br-cns.ts";
import { condition } from "./health/condition.ts";
import { deHealth } from "./health/de-health.ts";
import { frNir } from "./health/fr-nir.ts";
import { frNirCorsica } from "./health/fr-nir-corsica.ts";
import { grAmka } from "./health/gr-amka.ts";
import { huTaj } from "./health/hu-taj.ts";
import { mxNss } from "./health/mx-nss.ts";
import { ptUtente } from "./health/pt-utente.ts";
import { ukNhs } from "./health/uk-nhs.ts";
import { usMbi } from "./health/us-mbi.ts";
import { usNpi } from "./health/us-npi.ts";
import { brCep } from "./location/br-cep.ts";
import { coordinates } from "./location/coordinates.ts";
import { esPostcode } from "./location/es-postcode.ts";
import { ptPostcode } from "./location/pt-postcode.ts";
import { ukPostcode } from "./location/uk-postcode.ts";
import { usZip } from "./location/us-zip.ts";
import { advertisingId } from "./network/advertising-id.ts";
import { clientId } from "./network/client-id.ts";
import { cloudAccount } from "./network/cloud-account.ts";
import { cloudBucket } from "./network/cloud-bucket.ts";
import { cloudResource } from "./network/cloud-resource.ts";
import { googleClientId } from "./network/google-client-id.ts";
import { iccid } from "./network/iccid.ts";
import { imei } from "./network/imei.ts";
import { ip } from "./network/ip.ts";
import { ip6 } from "./network/ip6.ts";
import { mac } from "./network/mac.ts";
import { vin } from "./network/vin.ts";
import { brNfeKey } from "./organization/br-nfe-key.ts";
import { brStateRegistration } from "./organization/br-state-registration.ts";
import { arCbu } from "./payment/ar-cbu.ts";
import { bic } from "./payment/bic.ts";
import { brArrecadacao } from "./payment/br-arrecadacao.ts";
import { brBankAccount } from "./payment/br-bank-account.ts";
import { brBoleto } from "./payment/br-boleto.ts";
import { brPixEmv } from "./payment/br-pix-emv.ts";
import { brPixKey } from "./payment/br-pix-key.ts";
import { card } from "./payment/card.ts";
import { cardExpiry } from "./payment/card-expiry.ts";
import { cardPin } from "./payment/card-pin.ts";
import { cardTrack } from "./payment/card-track.ts";
import { cryptoWallet } from "./payment/crypto-wallet.ts";
import { cryptoWalletBase58 } from "./payment/crypto-wallet-base58.ts";
import { cvv } from "./payment/cvv.ts";
import { esCcc } from "./payment/es-ccc.ts";
import { esCups } from "./payment/es-cups.ts";
import { iban } from "./payment/iban.ts";
import { mxClabe } from "./payment/mx-clabe.ts";
import { ukAccount } from "./payment/uk-account.ts";
import { usRouting } from "./payment/us-routing.ts";
import { address } from "./personal/address.ts";
import { age } from "./personal/age.ts";
import { dateOfBirth } from "./personal/date-of-birth.ts";
import { enrolment } from "./personal/enrolment.ts";
import { person } from "./personal/person.ts";
import { username } from "./personal/username.ts";
import { adafruitKey } from "./secret/adafruit-key.ts";
import { adobeSecret } from "./secret/adobe-secret.ts";
import { ageKey } from "./secret/age-key.ts";
import { airtableToken } from "./secret/airtable-token.ts";
import { anthropicKey } from "./secret/anthropic-key.ts";
import { artifactoryToken } from "./secret/artifactory-token.ts";
import { asaasKey } from "./secret/asaas-key.ts";
import { asanaToken } from "./secret/asana-token.ts";
import { assignedKey } from "./secret/assigned-key.ts";
import { atlassianToken } from "./secret/atlassian-token.ts";
import { authorization } from "./secret/authorization.ts";
import { awsAccessKey } from "./secret/aws-access-key.ts";
import { awsBedrockKey } from "./secret/aws-bedrock-key.ts";
import { azureSasSecret } from "./secret/azure-sas-secret.ts";
import { brevoKey } from "./secret/brevo-key.ts";
import { buildkiteToken } from "./secret/buildkite-token.ts";
import { callPassword } from "./secret/call-password.ts";
import { circleciToken } from "./secret/circleci-token.ts";
import { clojarsToken } from "./secret/clojars-token.ts";
import { cloudflareCaKey } from "./secret/cloudflare-ca-key.ts";
import { commandPassword } from "./secret/command-password.ts";
import { contentfulToken } from "./secret/contentful-token.ts";
import { cookie } from "./secret/cookie.ts";
import { cratesToken } from "./secret/crates-token.ts";
import { databricksToken } from "./secret/databricks-token.ts";
import { datadogKey } from "./secret/datadog-key.ts";
import { dependencyTrackKey } from "./secret/dependency-track-key.ts";
import { digitaloceanToken } from "./secret/digitalocean-token.ts";
import { discordToken } from "./secret/discord-token.ts";
import { djangoKey } from "./secret/django-key.ts";
import { dockerToken } from "./secret/docker-token.ts";
import { dopplerToken } from "./secret/doppler-token.ts";
import { dropboxToken } from "./secret/dropbox-token.ts";
import { duffelToken } from "./secret/duffel-token.ts";
import { dynatraceToken } from "./secret/dynatrace-token.ts";
import { easypostKey } from "./secret/easypost-key.ts";
import { ethereumKey } from "./secret/ethereum-key.ts";
import { facebookToken } from "./secret/facebook-token.ts";
import { figmaToken } from "./secret/figma-token.ts";
import { flutterwaveKey } from "./secret/flutterwave-key.ts";
import { frameioToken } from "./secret/frameio-token.ts";
import { githubAppToken } from "./secret/github-app-token.ts";
import { githubFineGrainedToken } from "./secret/github-fine-grained-token.ts";
import { githubToken } from "./secret/github-token.ts";
import { gitlabToken } from "./secret/gitlab-token.ts";
import { googleApiKey } from "./secret/google-api-key.ts";
import { googleOauthSecret } from "./secret/google-oauth-secret.ts";
import { googleOauthToken } from "./secret/google-oauth-token.ts";
import { googleRefreshToken } from "./secret/google-refresh-token.ts";
import { grafanaToken } from "./secret/grafana-token.ts";
import { groqKey } from "./secret/groq-key.ts";
import { herokuKey } from "./secret/heroku-key.ts";
import { hubspotToken } from "./secret/hubspot-token.ts";
import { huggingfaceToken } from "./secret/huggingface-token.ts";
import { instagramToken } from "./secret/instagram-token.ts";
import { jinaKey } from "./secret/jina-key.ts";
import { jwt } from "./secret/jwt.ts";
import { kubernetesToken } from "./secret/kubernetes-token.ts";
import { launchdarklyKey } from "./secret/launchdarkly-key.ts";
import { linearKey } from "./secret/linear-key.ts";
import { mailchimpKey } from "./secret/mailchimp-key.ts";
import { mailgunKey } from "./secret/mailgun-key.ts";
import { mapboxToken } from "./secret/mapbox-token.ts";
import { mercadopagoToken } from "./secret/mercadopago-token.ts";
import { namedValue } from "./secret/named-value.ts";
import { netlifyToken } from "./secret/netlify-token.ts";
import { newrelicKey } from "./secret/newrelic-key.ts";
import { newrelicLicence } from "./secret/newrelic-licence.ts";
import { notionToken } from "./secret/notion-token.ts";
import { npmToken } from "./secret/npm-token.ts";
import { nugetKey } from "./secret/nuget-key.ts";
import { oktaToken } from "./secret/okta-token.ts";
import { onepasswordKey } from "./secret/onepassword-key.ts";
import { onepasswordToken } from "./secret/onepassword-token.ts";
import { openaiKey } from "./secret/openai-key.ts";
import { otp } from "./secret/otp.ts";
import { pagarmeKey } from "./secret/pagarme-key.ts";
import { pagerdutyKey } from "./secret/pagerduty-key.ts";
import { passphrase } from "./secret/passphrase.ts";
import { password } from "./secret/password.ts";
import { passwordHash } from "./secret/password-hash.ts";
import { passwordInFront } from "./secret/password-in-front.ts";
import { paypalToken } from "./secret/paypal-token.ts";
import { perplexityKey } from "./secret/perplexity-key.ts";
import { planetscaleToken } from "./secret/planetscale-token.ts";
import { postmanKey } from "./secret/postman-key.ts";
import { prefectKey } from "./secret/prefect-key.ts";
import { privateKey } from "./secret/private-key.ts";
import { pulumiToken } from "./secret/pulumi-token.ts";
import { pypiToken } from "./secret/pypi-token.ts";
import { razorpayKey } from "./secret/razorpay-key.ts";
import { readmeKey } from "./secret/readme-key.ts";
import { recoveryCodes } from "./secret/recovery-codes.ts";
import { replicateToken } from "./secret/replicate-token.ts";
import { rubygemsKey } from "./secret/rubygems-key.ts";
import { salesforceToken } from "./secret/salesforce-token.ts";
import { securityAnswer } from "./secret/security-answer.ts";
import { seedPhrase } from "./secret/seed-phrase.ts";
import { segmentToken } from "./secret/segment-token.ts";
import { sendgridKey } from "./secret/sendgrid-key.ts";
import { sentryToken } from "./secret/sentry-token.ts";
import { shippoKey } from "./secret/shippo-key.ts";
import { shopifyToken } from "./secret/shopify-token.ts";
import { slackToken } from "./secret/slack-token.ts";
import { snykToken } from "./secret/snyk-token.ts";
import { sonarToken } from "./secret/sonar-token.ts";
import { squareToken } from "./secret/square-token.ts";
import { stripeKey } from "./secret/stripe-key.ts";
import { stripeWebhookSecret } from "./secret/stripe-webhook-secret.ts";
import { supabaseKey } from "./secret/supabase-key.ts";
import { tailscaleKey } from "./secret/tailscale-key.ts";
import { tavilyKey } from "./secret/tavily-key.ts";
import { telegramBotToken } from "./secret/telegram-bot-token.ts";
import { terraformToken } from "./secret/terraform-token.ts";
import { truenasKey } from "./secret/truenas-key.ts";
import { twilioAccount } from "./secret/twilio-account.ts";
import { twilioKey } from "./secret/twilio-key.ts";
import { twitchStreamKey } from "./secret/twitch-stream-key.ts";
import { twitterToken } from "./secret/twitter-token.ts";
import { typeformToken } from "./secret/typeform-token.ts";
import { unsealKey } from "./secret/unseal-key.ts";
import { url } from "./secret/url.ts";
import { vaultToken } from "./secret/vault-token.ts";
import { vercelToken } from "./secret/vercel-token.ts";
import { walletKeystore } from "./secret/wallet-keystore.ts";
import { webHook } from "./secret/web-hook.ts";
import { wifKey } from "./secret/wif-key.ts";
import { wireguardKey } from "./secret/wireguard-key.ts";
import { xaiKey } from "./secret/xai-key.ts";
import { belief } from "./special/belief.ts";
import { biometric } from "./special/biometric.ts";
import { criminalRecord } from "./special/criminal-record.ts";
import { sexualityOrigin } from "./special/sexuality-origin.ts";

/** Every detector of the engine; a test holds that no file is missing. */
export const catalogue: readonly Detector[] = [
  email,
  emailSpelled,
  phone,
  arCuit,
  arDni,
  beNrn,
  bgEgn,
  brCivilRecord,
  brCnh,
  brCnpj,
  brCnpjLetters,
  brCourtCase,
  brCpf,
  brCtps,
  brPassport,
  brPis,
  brPlate,
  brProfessional,
  brRenavam,
  brRg,
  brRgX,
  brTitulo,
  caSin,
  clRut,
  clRutDigits,
  coCedula,
  coNit,
  crCedula,
  cyTax,
  czBirthNumber,
  deIdCard,
  dePension,
  deTaxId,
  dkCpr,
  doCedula,
  ecCedula,
  ecRuc,
  eeLtCode,
  esCif,
  esNie,
  esNif,
  esNuss,
  esPassport,
  esPlate,
  euVat,
  fiHetu,
  frSiren,
  frSiret,
  frTax,
  grAfm,
  hrOib,
  iePps,
  itCodiceFiscale,
  itIva,
  luNumber,
  lvCode,
  mrz,
  mtId,
  mxCurp,
  mxRfc,
  mxVoterKey,
  nlBsn,
  noFnr,
  passport,
  peDni,
  peRuc,
  plNip,
  plPesel,
  ptCitizenCard,
  ptNif,
  ptNiss,
  pyRuc,
  roCnp,
  sePersonnummer,
  siEmso,
  ukDrivingLicence,
  ukNino,
  ukUtr,
  usDrivingLicence,
  usEin,
  usItin,
  usPassport,
  usSsn,
  uyCi,
  uyRut,
  veRif,
  atSvnr,
  brCns,
  condition,
  deHealth,
  frNir,
  frNirCorsica,
  grAmka,
  huTaj,
  mxNss,
  ptUtente,
  ukNhs,
  usMbi,
  usNpi,
  brCep,
  coordinates,
  esPostcode,
  ptPostcode,
  ukPostcode,
  usZip,
  advertisingId,
  clientId,
  cloudAccount,
  cloudBucket,
  cloudResource,
  googleClientId,
  iccid,
  imei,
  ip,
  ip6,
  mac,
  vin,
  brNfeKey,
  brStateRegistration,
  arCbu,
  bic,
  brArrecadacao,
  brBankAccount,
  brBoleto,
  brPixEmv,
  brPixKey,
  card,
  cardExpiry,
  cardPin,
  cardTrack,
  cryptoWallet,
  cryptoWalletBase58,
  cvv,
  esCcc,
  esCups,
  iban,
  mxClabe,
  ukAccount,
  usRouting,
  address,
  age,
  dateOfBirth,
  enrolment,
  person,
  username,
  adafruitKey,
  adobeSecret,
  ageKey,
  airtableToken,
  anthropicKey,
  artifactoryToken,
  asaasKey,
  asanaToken,
  assignedKey,
  atlassianToken,
  authorization,
  awsAccessKey,
  awsBedrockKey,
  azureSasSecret,
  brevoKey,
  buildkiteToken,
  callPassword,
  circleciToken,
  clojarsToken,
  cloudflareCaKey,
  commandPassword,
  contentfulToken,
  cookie,
  cratesToken,
  databricksToken,
  datadogKey,
  dependencyTrackKey,
  digitaloceanToken,
  discordToken,
  djangoKey,
  dockerToken,
  dopplerToken,
  dropboxToken,
  duffelToken,
  dynatraceToken,
  easypostKey,
  ethereumKey,
  facebookToken,
  figmaToken,
  flutterwaveKey,
  frameioToken,
  githubAppToken,
  githubFineGrainedToken,
  githubToken,
  gitlabToken,
  googleApiKey,
  googleOauthSecret,
  googleOauthToken,
  googleRefreshToken,
  grafanaToken,
  groqKey,
  herokuKey,
  hubspotToken,
  huggingfaceToken,
  instagramToken,
  jinaKey,
  jwt,
  kubernetesToken,
  launchdarklyKey,
  linearKey,
  mailchimpKey,
  mailgunKey,
  mapboxToken,
  mercadopagoToken,
  namedValue,
  netlifyToken,
  newrelicKey,
  newrelicLicence,
  notionToken,
  npmToken,
  nugetKey,
  oktaToken,
  onepasswordKey,
  onepasswordToken,
  openaiKey,
  otp,
  pagarmeKey,
  pagerdutyKey,
  passphrase,
  password,
  passwordHash,
  passwordInFront,
  paypalToken,
  perplexityKey,
  planetscaleToken,
  postmanKey,
  prefectKey,
  privateKey,
  pulumiToken,
  pypiToken,
  razorpayKey,
  readmeKey,
  recoveryCodes,
  replicateToken,
  rubygemsKey,
  salesforceToken,
  securityAnswer,
  seedPhrase,
  segmentToken,
  sendgridKey,
  sentryToken,
  shippoKey,
  shopifyToken,
  slackToken,
  snykToken,
  sonarToken,
  squareToken,
  stripeKey,
  stripeWebhookSecret,
  supabaseKey,
  tailscaleKey,
  tavilyKey,
  telegramBotToken,
  terraformToken,
  truenasKey,
  twilioAccount,
  twilioKey,
  twitchStreamKey,
  twitterToken,
  typeformToken,
  unsealKey,
  url,
  vaultToken,
  vercelToken,
  walletKeystore,
  webHook,
  wifKey,
  wireguardKey,
  xaiKey,
  belief,
  biometric,
  criminalRecord,
  sexualityOrigin,
];
