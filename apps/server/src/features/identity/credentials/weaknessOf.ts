/** Words everybody would try first here. */
const contextWords = [
  "plenary",
  "password",
  "zhengxie",
  "cppcc",
  "yunling",
  "qinghe",
  "政协",
  "云协商",
  "密码",
];
const obvious = /^(.)\1*$|^(?:0123456789|1234567890|abcdefghij|qwertyuiop)/i;
const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];

export interface PasswordOwner {
  name: string;
  number: string;
  phone: string | null;
}

/** Why a password is too weak, as a word for the error's details (`why`); null when it is not. */
export function weaknessOf(
  password: string,
  owner: PasswordOwner,
): "short" | "obvious" | "context" | null {
  const length = [...password].length;
  const variety = classes.filter((each) => each.test(password)).length;
  if (length < 8 || (length < 12 && variety < 3)) {
    return "short";
  }
  if (obvious.test(password) || new Set(password).size < 5) {
    return "obvious";
  }
  return leansOn(password, [...contextWords, owner.name, owner.number, owner.phone ?? ""])
    ? "context"
    : null;
}

/** Does hardly anything remain when the known words are taken away? */
function leansOn(password: string, words: readonly string[]): boolean {
  let rest = password.toLowerCase();
  for (const word of words.filter((each) => each.length > 1)) {
    rest = rest.replaceAll(word.toLowerCase(), "");
  }
  return rest.length < password.length && rest.length < 8;
}
