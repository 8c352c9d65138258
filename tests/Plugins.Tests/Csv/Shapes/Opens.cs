namespace Rota.Tests;

// The opens of a file.
internal enum Opens
{
    None,
    All,
    SomeZero,
    SomeUnknown,
    AllZero,
}
