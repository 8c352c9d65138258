namespace Rota.Tests;

// Which opens a file has.
internal enum Opens
{
    None,
    All,
    SomeZero,
    SomeUnknown,
    AllZero,
}
