namespace Rota.Host.Workers;

// Both sides are the same build of the same program, or they do not talk: what one writes the other might misread.
internal sealed record Hello(int ApiLevel, string Version, Guid Build) : Message
{
    public static Hello Ours { get; } = new(BuildFacts.ApiLevel, BuildFacts.Version, typeof(Hello).Module.ModuleVersionId);

    // What is wrong with a worker that says this; null when it is one of ours.
    public string? Mismatch => this == Ours
        ? null
        : $"The worker is rota {Version} with plugin api level {ApiLevel} (build {Build:N}), " +
          $"this program is rota {Ours.Version} with api level {Ours.ApiLevel} (build {Ours.Build:N}): " +
          "it was updated while it ran. Start it again.";
}
