using Rota.Host.Workers;

namespace Rota.Host.Live;

// Hands on what a worker is at, in order and at once.
internal sealed class Relay(Action<Advance> report) : IProgress<Advance>
{
    public void Report(Advance value) => report(value);
}
