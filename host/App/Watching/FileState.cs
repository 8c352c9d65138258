namespace Rota.Host.Watching;

internal enum FileState
{
    Missing,
    Empty,
    Unreadable,
    Whole,
}
