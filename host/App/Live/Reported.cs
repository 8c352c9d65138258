using Rota.Host.Workers;

namespace Rota.Host.Live;

// Reports of the last result, or why there are none.
internal sealed record Reported(string Path, IReadOnlyList<WrittenReport>? Reports, Failed? Failed) : LiveEvent(Path);
