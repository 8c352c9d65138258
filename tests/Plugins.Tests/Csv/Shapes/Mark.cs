namespace Rota.Tests;

// How the text is encoded, and whether its first bytes say so.
internal enum Mark
{
    None,
    Utf8,
    Utf16,
}
