using System.Security.Cryptography;
using System.Text.Json;

namespace Rota.Host.Sweeping;

// The content of sweep.json: everything that decides the rows, what follows from it for all of them, and the number of trials in a part, which
// decides no row. Id is the SHA-256 of the input as compact JSON; every part names it.
internal sealed record SweepPlan(int Format, string Id, int PartSize, SweepInput Input, SweepFacts Facts)
{
    public const int ThisFormat = 2;
    public const string FileName = "sweep.json";

    public static SweepPlan Of(SweepInput input, SweepFacts facts, int partSize) => new(ThisFormat, IdOf(input), partSize, input, facts);

    public bool IsUnchanged => IdOf(Input) == Id;

    public int PartCount => (Facts.Trials + PartSize - 1) / PartSize;

    public (int First, int End) TrialsOf(int part) =>
        (part * PartSize, Math.Min((part + 1) * PartSize, Facts.Trials));

    private static string IdOf(SweepInput input) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(input, SweepFormats.Plain.SweepInput)));

    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, SweepFormats.Indented.SweepPlan), (byte)'\n'];
}
