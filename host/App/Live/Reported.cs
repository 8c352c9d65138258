using Rota.Host.Workers;

namespace Rota.Host.Live;

// A report of the last result, or why there is none.
internal sealed record Reported(string Path, string Name, WrittenReport? Report, Failed? Failed) : LiveEvent(Path);
