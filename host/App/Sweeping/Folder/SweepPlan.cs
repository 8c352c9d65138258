using System.Security.Cryptography;
using System.Text.Json;

namespace Rota.Host.Sweeping;

// The content of sweep.json: everything that decides the rows, and what follows from it for all of them. Id is the SHA-256 of the input as
// compact JSON; every part names it.
internal sealed record SweepPlan(int Format, string Id, SweepInput Input, SweepFacts Facts)
{
    public const int ThisFormat = 1;
    public const string FileName = "sweep.json";

    public static SweepPlan Of(SweepInput input, SweepFacts facts) =>
        new(ThisFormat, Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(input, SweepFormats.Plain.SweepInput))), input, facts);

    public int PartCount => (Facts.Trials + Input.PartSize - 1) / Input.PartSize;

    public (int First, int End) TrialsOf(int part) =>
        (part * Input.PartSize, Math.Min((part + 1) * Input.PartSize, Facts.Trials));

    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, SweepFormats.Indented.SweepPlan), (byte)'\n'];
}
