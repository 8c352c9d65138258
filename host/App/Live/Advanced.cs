using Rota.Host.Workers;

namespace Rota.Host.Live;

internal sealed record Advanced(string Path, Advance Advance) : LiveEvent(Path);
