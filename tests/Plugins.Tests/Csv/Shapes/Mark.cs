namespace Rota.Tests;

// The encoding of the text, with or without its mark.
internal enum Mark
{
    None,
    Utf8,
    Utf16,
}
