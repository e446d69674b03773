{{>TOP}}
{{>HEADER}}
<main id="main" class="stack">
<p class="steps"><a href="/cart">[[Cart]]</a><span aria-hidden="true">›</span><a href="/checkout">[[Delivery and contact]]</a><span aria-hidden="true">›</span><span aria-current="step">[[Check and pay]]</span></p>
<h1>[[Check and pay]]</h1>
{{#HAS_PROBLEMS}}<div class="note bad" role="alert" tabindex="-1" id="problems" data-focus>@icon(alert)<div><p><strong>[[Please look at this again:]]</strong></p><ul class="problems">{{#PROBLEM}}<li><a href="#{{FIELD}}">{{SENTENCE}}</a></li>{{/PROBLEM}}</ul></div></div>{{/HAS_PROBLEMS}}
<form class="two" method="post" action="/checkout/review" data-once>
<input type="hidden" name="token" value="{{TOKEN}}"><input type="hidden" name="order_token" value="{{ORDER_TOKEN}}">
<div class="stack-l">
<div class="stack">
<section class="card"><h2>[[Your order]]</h2>
{{#LINE}}<div class="line"><div class="line-thumb">{{#HAS_PICTURE}}<img class="thumb" src="{{TINY}}" width="{{WIDTH}}" height="{{HEIGHT}}" alt="{{ALT}}">{{/HAS_PICTURE}}</div><div class="stack-s"><div class="row row-top"><h3 class="grow">{{NAME}}</h3><strong class="num end">{{AMOUNT}}</strong></div><p class="small dim">{{WHO}}{{#HAS_POSE}} · {{POSE}}{{/HAS_POSE}} · {{CONTENT}}{{#HAS_EACH}} · <span class="num">{{EACH}}</span>{{/HAS_EACH}}</p></div></div>{{/LINE}}
</section>
<section class="card"><div class="row row-top"><h2 class="grow">{{DELIVERY}}</h2><a href="/checkout">[[Change]]</a></div><p>{{WHO}}{{#HAS_ADDRESS}}, {{ADDRESS_LINE}}{{/HAS_ADDRESS}}<br>{{EMAIL}}</p></section>
</div>
{{#METHODS}}
<fieldset id="pay" tabindex="-1"><legend class="legend lg">[[How would you like to pay?]]</legend>
{{#METHOD}}<label class="choice"><input type="radio" name="pay" value="{{PROVIDER}}" {{#CHOSEN}}checked{{/CHOSEN}}><span class="grow"><strong>{{METHOD_TITLE}}</strong><br><span class="small dim">{{METHOD_DESCRIPTION}}</span></span></label>{{/METHOD}}
</fieldset>
{{/METHODS}}
{{#NO_METHODS}}<p class="note wait" id="pay">@icon(alert)<span>[[No way to pay answers at the moment. Your cart is kept; please try again in a few minutes.]]</span></p>{{/NO_METHODS}}
<details class="second-line"><summary class="button quiet flushstart">@icon(plus)[[Add a note to your order]]</summary><div class="field"><label for="comment">[[Note (optional)]]</label><textarea class="input" id="comment" name="comment" rows="3" maxlength="1000">{{COMMENT:pre_escape}}</textarea></div></details>
</div>
<div class="side stack">
<section class="card" aria-label="[[Sums]]">
<dl class="sums">{{#SUM}}<div><dt>{{WHAT}}{{#HAS_WHY}} <span class="why">{{WHY}}</span>{{/HAS_WHY}}</dt><dd>{{AMOUNT}}</dd></div>{{/SUM}}<div class="total"><dt>{{TOTAL_WORD}}{{#HAS_INCLUDED}} <span class="why">{{INCLUDED}}</span>{{/HAS_INCLUDED}}</dt><dd>{{TOTAL}}</dd></div></dl>
</section>
<label class="check"><input type="checkbox" id="terms" name="terms" value="1" {{#TERMS_TICKED}}checked{{/TERMS_TICKED}}><span>[[I have read the <a href="/terms">terms</a> and the <a href="/privacy">privacy page</a>.]]</span></label>
<p class="small dim">[[Prints are made for you alone; once printing has begun they cannot be taken back.]]</p>
<button class="button main wide only-wide">{{ORDER_BUTTON}}</button>
</div>
<section class="bar form-bar" aria-label="[[Total]]"><div><span class="bar-sum"><span class="small dim">{{TOTAL_WORD}}</span><strong class="num">{{TOTAL}}</strong></span><button class="button main">{{ORDER_BUTTON}}</button></div></section>
</form>
</main>
{{>END}}
