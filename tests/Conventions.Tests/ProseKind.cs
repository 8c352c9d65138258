namespace Rota.Tests;

// Where prose is from: a page or comment, a string that is a whole message, or the description of an option.
internal enum ProseKind
{
    Document,
    Message,
    Description,
}
