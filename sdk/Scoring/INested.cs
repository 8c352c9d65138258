namespace Rota;

// A score made of other scores.
internal interface INested : IScore
{
    int Depth { get; }
}
