namespace Rota.Host.Scripting;

// How a part of a script is coloured.
internal enum CodeKind
{
    Plain,
    Keyword,
    Text,
    Number,
    Comment,

    // A word of the language of scripts.
    Word,
}
