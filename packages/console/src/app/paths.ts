/** Every address of the console: the only file that knows one. Parameters are written `$name`. */
export const paths = {
  home: "/",
  setup: "/setup",
  invitation: "/invite",
  signIn: "/sign-in",
  account: "/account",
  members: "/members",
  keyBackup: "/key-backup",
} as const;
