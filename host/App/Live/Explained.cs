using Rota.Host.Workers;

namespace Rota.Host.Live;

// Why a strategy held on a day what it held: the text, or why there is none.
internal sealed record Explained(string Path, DateOnly Day, string? Text, Failed? Failed) : LiveEvent(Path);
