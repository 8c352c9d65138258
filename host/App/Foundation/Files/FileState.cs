namespace Rota.Host.Foundation;

internal enum FileState
{
    Missing,
    Empty,
    Unreadable,
    Whole,
}
