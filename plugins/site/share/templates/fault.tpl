{{>TOP}}
{{>HEADER}}
<main id="main" class="narrow">
<div class="hold stack">
<div class="orb">@icon(alert)</div>
<h1>{{HEADING}}</h1>
<p>{{SENTENCE}}</p>
{{#HAS_CODE}}<p class="small dim">[[Code for the studio:]] <span class="key">{{CODE}}</span></p>{{/HAS_CODE}}
<p class="row wrap keylinks center-row"><a href="/">[[Enter a key]]</a><a href="/order">[[Where is my order?]]</a></p>
</div>
</main>
</body>
</html>
