/** Made by `npm run docs`: same input and same version give the same report; another rule is another version. */
export const ENGINE_VERSION = "1.8c34b3ce";
