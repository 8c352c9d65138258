using Rota.Host.Runs;

namespace Rota.Host.Commands;

// A script, link or bundle to run. Output files are named after it; nothing is compiled or run yet.
internal abstract record RunRequest(string Name)
{
    internal sealed record Script(string Path) : RunRequest(Path);

    internal sealed record Link(LinkContent Content) : RunRequest(Content.Files.GetAt(0).Key);

    internal sealed record Bundle(Bundles.Bundle Content) : RunRequest(Content.Path);
}
